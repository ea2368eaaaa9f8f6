use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [224, 224];
    let stages = [(3, 2), (3, 2), (5, 2), (3, 1)];
    for (k, s) in stages { stage: conv(k, stride = s, pad = k / 2); }
    ensure output.jump == 8 && output.receptive_field == 47;
}

fn main() {
    let _ = Net::NAME;
}
