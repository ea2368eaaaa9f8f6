use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    up: interpolate(scale_factor = 1.5, mode = bicubic);
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
