use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const K: usize>;
    input: [1_000];
    conv1: conv({ K }, pad = ({ K } - 3) / 2);
}

const _: usize = Net::<1>::CONV1.size()[0];

fn main() {}
