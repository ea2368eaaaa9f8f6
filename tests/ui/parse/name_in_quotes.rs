use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    c: conv(3);
    "conv2": conv(3);
}

fn main() {
    let _ = [0; Net::C.size[0]];
}
