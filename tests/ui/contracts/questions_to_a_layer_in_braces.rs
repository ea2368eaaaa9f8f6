use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const K: usize>;
    input: [8, 8];
    a: conv({ K });
    ensure a.causal < true;
    ensure [a.size, 3] == 4;
    ensure a[0, 0] == 3;
    ensure a[-1, 0].center == 3;
    ensure -a.causal == 3;
    ensure a.size + a.causal == 3;
    ensure max(a.causal, 1) == 3;
    ensure a.size;
}

fn main() {}
