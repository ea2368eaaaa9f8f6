use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [1000];
    conv1: conv(3, pad = causal);
    ensure !conv1.causal;
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
