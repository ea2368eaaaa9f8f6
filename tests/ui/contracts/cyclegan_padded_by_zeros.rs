use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    conv1: pad(3) -> conv(7);
    ensure conv1[0, 0].visible.end == 7;
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
