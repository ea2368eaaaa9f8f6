use receptive_field::receptive_field;

receptive_field! {
    pub struct Large, Small;
    input: [64, 64], [8, 8];
    conv1: conv(3, stride = 4) * 2;
}

fn main() {
    let _ = [0; Large::CONV1.size[0]];
}
