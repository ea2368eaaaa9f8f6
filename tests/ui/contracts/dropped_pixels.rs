use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [18];
    old: conv(15, stride = 6, pad = (14, 0));
    ensure old.dropped == 0, "the newest pixels count";
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
