use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const K: usize>;
    input: [32, 32];
    conv1: conv({ K }, pad = same);
    at n in [32, 64] { ensure conv1.size == n; }
}

fn main() {
    let _ = Net::<3>::CONV1;
}
