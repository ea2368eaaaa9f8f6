use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    c: conv(3);
    d: Conv2D(64, 3, strides = 2, padding = "same", activation = "relu");
}

fn main() {
    let _ = [0; Net::C.size[0]];
}
