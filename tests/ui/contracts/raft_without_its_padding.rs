use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [436, 1024];
    conv1: conv(7, stride = 2, pad = 3) -> conv(3, stride = 2, pad = 1) * 2;
    ensure conv1.size * 8 == input.size;
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
