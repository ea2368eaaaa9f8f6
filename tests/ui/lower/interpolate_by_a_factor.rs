use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    up: F.interpolate(x, scale_factor = 2, mode = "bilinear", align_corners = False);
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
