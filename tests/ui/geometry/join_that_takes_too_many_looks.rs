use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64];
    conv1: conv(2);
    for i in 0..520 { a: resize(31); }
    strided: input -> conv(3, stride = 2);
    for i in 0..520 { b: resize(31); }
    for i in 0..520 { sum: add(a[i], b[i]); }
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
