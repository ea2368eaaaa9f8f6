use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [65, 65];
    x: conv(3, pad = 1);
    near: x -> conv(1);
    far: x -> conv(3, dilation = 6, pad = 6);
    image: x -> global_pool() -> conv(1);
    all: concat(near, far, image);
}

fn main() {
    let _ = Net::NAME;
}
