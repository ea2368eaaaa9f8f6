use receptive_field::receptive_field;

receptive_field! {
    /// A block of a TCN.
    pub struct Tcn<const K: usize, const D: usize>;
    input: [1_000];
    x: conv(1);
    h: conv({ K }, dilation = { D }, pad = causal) -> conv({ K }, dilation = { D }, pad = causal);
    level: add(x, h);
    ensure level.receptive_field >= 29, "the rhythm repeats after 29 steps";
}

const _: usize = Tcn::<3, 8>::LEVEL.size()[0];
const _: usize = Tcn::<3, 4>::X.size[0]; // 17

fn main() {}
