use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [400_000];
    for i in 0..17 { conv1: conv(2, dilation = 3 << i, pad = same); }
    ensure conv1[16].dense;
}

fn main() {
    let _ = [0; Net::CONV1[0].size[0]];
}
