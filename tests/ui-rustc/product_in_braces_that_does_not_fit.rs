use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const K: usize>;
    input: [1_000];
    conv1: conv({ K } * 4_000_000_000, pad = causal);
}

const _: usize = Net::<4_000_000_000>::CONV1.size()[0];

fn main() {}
