use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<K: usize>;
    input: [32, 32];
    conv1: conv({ K }, pad = same);
}

fn main() {
    let _ = Net::<3>::CONV1.size();
}
