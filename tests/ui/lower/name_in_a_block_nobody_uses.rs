use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    block inner(k) { conv(k, stride = k); }
    block outer(k) {
        main: inner(k + 1) -> conv([k, 3]);
        add(mian, input);
    }
    conv1: conv(3);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
