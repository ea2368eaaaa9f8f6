use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    let n = 48;
    input: [n / 2];
    down: conv(3, stride = 2, pad = 1);
    ensure down.size == n / 2;
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
