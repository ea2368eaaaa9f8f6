use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const KERNEL: usize>;
    input: [32, 32];
    conv1: conv({ KERNAL });
}

fn main() {}
