use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [2_560];
    a: conv(4, stride = 2, pad = 1);
    b: conv(8, stride = 4, pad = (4, 0));
    c: conv(3, pad = same);
    ensure c.causal;
}

fn main() {
    let _ = [0; Net::A.size[0]];
}
