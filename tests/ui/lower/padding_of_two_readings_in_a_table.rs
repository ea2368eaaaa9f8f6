use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [17, 17];
    for (kernel, pad) in [([1, 7], (0, 3)), ([3, 3], (1, 1))] { stage: conv(kernel, pad = pad); }
}

fn main() {
    let _ = Net::NAME;
}
