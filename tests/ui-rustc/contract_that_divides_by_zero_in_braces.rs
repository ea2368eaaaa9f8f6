use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const K: usize>;
    input: [1_000];
    conv1: conv(3, pad = causal);
    ensure conv1.receptive_field == 6 / { K };
}

const _: usize = Net::<0>::CONV1.size[0];

fn main() {}
