use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const K: usize>;
    input: [32];
    for i in 0..2001 { l: conv({ K } + i, pad = same); }
}

fn main() {
    let _ = Net::<3>::L;
}
