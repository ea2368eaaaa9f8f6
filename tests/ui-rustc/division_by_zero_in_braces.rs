use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const K: usize>;
    input: [1_000];
    conv1: conv(6 / { K }, pad = causal);
}

const _: usize = Net::<0>::CONV1.size()[0];

fn main() {}
