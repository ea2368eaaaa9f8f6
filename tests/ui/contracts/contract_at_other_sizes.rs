use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [320, 320];
    for i in 0..5 { down: conv(3, stride = 2, pad = 1); }
    at [h, w] in [320..=1280 step 16, 320..=1280 step 32] {
        ensure output.size == [h / 32, w / 32], "anchors are laid out from the image";
    }
}

fn main() {}
