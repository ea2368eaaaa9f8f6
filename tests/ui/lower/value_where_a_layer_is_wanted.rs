use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block up(skip) { conv(1); add(input, skip -> crop_like(input)); }
    input: [32, 32];
    conv1: conv(3);
    conv2: up(4);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
