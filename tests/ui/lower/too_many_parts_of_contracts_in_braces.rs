use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const K: usize>;
    input: [32];
    for i in 0..900 { l: conv(1); ensure l.size == { K } + i; }
}

fn main() {
    let _ = Net::<3>::L;
}
