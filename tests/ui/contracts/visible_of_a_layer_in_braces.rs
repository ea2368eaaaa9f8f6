use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const K: usize>;
    input: [32, 32];
    conv1: conv({ K }, pad = same);
    ensure conv1[0, 0].visible.end == 3;
}

fn main() {
    let _ = Net::<3>::CONV1;
}
