use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    let side = 224;
    input: side;
    conv1: conv(3);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
