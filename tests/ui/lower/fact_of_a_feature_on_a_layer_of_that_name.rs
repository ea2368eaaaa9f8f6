use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    center_conv: conv(3);
    ensure center_conv.center == 1.5;
}

fn main() {
    let _ = [0; Net::CENTER_CONV.size[0]];
}
