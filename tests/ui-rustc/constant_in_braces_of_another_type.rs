use receptive_field::receptive_field;

const KERNEL: i32 = 3;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv({ KERNEL });
}

fn main() {}
