use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
