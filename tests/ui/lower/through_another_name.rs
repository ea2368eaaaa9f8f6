mod layers {
    pub use receptive_field::receptive_field as describe;
}

layers::describe! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3, stride = 0);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
