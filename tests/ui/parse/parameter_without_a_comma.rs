use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const K: usize const D: usize>;
    input: [32, 32];
    conv1: conv({ K }, dilation = { D }, pad = same);
}

fn main() {
    let _ = Net::<3, 1>::CONV1;
}
