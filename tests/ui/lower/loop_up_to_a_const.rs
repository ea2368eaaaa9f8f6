use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const DEPTH: usize>;
    input: [32, 32];
    for i in 0..{ DEPTH } { enc: conv(3); }
}

fn main() {
    let _ = Net::<3>::ENC;
}
