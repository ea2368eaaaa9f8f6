use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block up(skip) { add(input, skip -> conv(1)); }
    input: [32, 32];
    conv1: conv(3);
    conv2: up(cnv1);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
