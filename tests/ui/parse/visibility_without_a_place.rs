use receptive_field::receptive_field;

receptive_field! {
    pub(module) struct Net;
    input: [8];
    conv(3);
}

fn main() {}
