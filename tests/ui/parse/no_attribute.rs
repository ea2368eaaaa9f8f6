use receptive_field::receptive_field;

receptive_field! {
    #[doc = ]
    pub struct Net;
    input: [8];
    conv(3);
}

fn main() {}
