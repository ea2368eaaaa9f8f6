use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3);
    let a = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    let b = [a, a, a, a, a, a, a, a, a, a];
    let c = [b, b, b, b, b, b, b, b, b, b];
    let d = [c, c, c, c, c, c, c, c, c, c];
    let e = [d, d, d, d, d, d, d, d, d, d];
    let f = [e, e, e, e, e, e, e, e, e, e];
    let g = [f, f, f, f, f, f, f, f, f, f];
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
