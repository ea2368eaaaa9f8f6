use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64];
    d: conv(4, stride = 2, pad = (2, 0)) -> mix();
    ensure d.latency == 0;
}

fn main() {
    let _ = [0; Net::D.size[0]];
}
