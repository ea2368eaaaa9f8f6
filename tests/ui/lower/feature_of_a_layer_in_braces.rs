use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const K: usize>;
    input: [32, 32];
    conv1: conv({ K }, pad = same);
    feature eye = conv1[3, 4];
}

fn main() {
    let _ = (Net::<3>::CONV1, Net::<3>::EYE);
}
