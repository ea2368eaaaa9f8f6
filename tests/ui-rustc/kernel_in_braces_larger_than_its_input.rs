use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const K: usize>;
    input: [32, 16];
    conv1: conv({ K }, pad = 1);
}

const _: usize = Net::<17>::CONV1.size()[0];
const _: usize = Net::<19>::CONV1.size()[0];

fn main() {}
