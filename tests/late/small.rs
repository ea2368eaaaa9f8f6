//! Small networks, with figures written out.

use receptive_field::{Fields, Layer1, Region, receptive_field};

receptive_field! {
    /// A block of a TCN.
    pub struct Tcn<const K: usize, const D: usize>;
    input: [1_000];
    x: conv(1);
    h: conv({ K }, dilation = { D }, pad = causal) -> conv({ K }, dilation = { D }, pad = causal);
    level: add(x, h);
    for i in 0..3 { more: conv({ K }, dilation = { D } << i, pad = causal); }
    ensure level.receptive_field == 1 + 2 * { D } * ({ K } - 1), "as in the paper";
    ensure level.causal && level.path_min == 1;
    ensure level[0].region.start <= 0 || level.latency > 0;
    // What the macro knows beside what it does not.
    ensure x.dense == ({ D } != 0 || ({ K } < 0));
    ensure x.dense && (({ K } > 1) || { D } > 1) && -{ D } < max({ K }, floor({ D } / 2));
}

#[test]
fn each_instantiation_has_its_numbers() {
    const STEM: Layer1 = Tcn::<3, 1>::X;
    assert_eq!(STEM.receptive_field, [1]);
    assert_eq!(Tcn::<3, 1>::LEVEL.receptive_field(), [5]);
    assert_eq!(Tcn::<5, 4>::LEVEL.receptive_field(), [33]);
    let more: [usize; 3] = [0, 1, 2].map(|turn| Tcn::<2, 3>::MORE[turn].receptive_field()[0]);
    assert_eq!(more, [10, 16, 28]);
    assert_eq!(Tcn::<2, 3>::OUTPUT, Tcn::<2, 3>::MORE[2]);
    let names: Vec<&str> = Tcn::<2, 3>::LAYERS.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        names,
        ["x", "h.0", "h", "level", "more[0]", "more[1]", "more[2]"]
    );
    assert_eq!(Tcn::<2, 3>::NAME, "Tcn");
}

const KERNEL: usize = 3;
const SIDE: usize = 64;

receptive_field! {
    pub struct Outside;
    let stride = { KERNEL } - 1;
    input: [{ SIDE }, { SIDE } / 2];
    block double(k) { conv(k, pad = (k - 1) / 2); conv(k, pad = (k - 1) / 2); }
    stem: conv({ KERNEL + 4 }, stride = stride, pad = { KERNEL });
    body: double({ KERNEL });
    up: upsample(stride) -> crop(({ KERNEL }, 0)) -> pad((0, { KERNEL }));
    down: max_pool({ KERNEL }, stride = [stride, 1], pad = [min({ KERNEL }, 1), 0]);
    same: resize([{ SIDE }, max({ SIDE }, 2) % 40]);
    ensure input.size == [64, { SIDE } / 2];
    ensure stem.size == [{ SIDE } / stride, 16];
    ensure up.size == input.size && down.size[0] == ceil({ SIDE } / 2);
    ensure same.size == [64, 24];
    ensure body.receptive_field == 7 + 4 * stride;
}

#[test]
fn consts_of_the_crate_do() {
    assert_eq!(Outside::STEM.size(), [32, 16]);
    assert_eq!(
        Outside::UP.receptive_field(),
        Outside::BODY.receptive_field()
    );
}

const HALF: usize = 32;

receptive_field! {
    /// Every layer is worked out by the macro, and held against constants.
    pub struct Known;
    input: [64];
    a: conv(3, stride = 2, pad = 1);
    feature first = a[0];
    ensure a.size == { HALF } && (a.jump == 2 || (a.dense && { HALF } > 3));
    ensure (a.dense && a.size == { HALF }) && !(a.size == { let half = HALF; half + 1 });
    ensure min({ HALF }, 3, a.size) == 3 && max({ HALF }, 3) == a.size;
}

receptive_field! {
    /// Layers of the macro beside those of rustc.
    pub struct Mixed<const K: usize>;
    input: [64];
    x: conv(1);
    for k in [3, { K }] { c: x -> conv(k, pad = same); }
    a: input -> conv({ K }, pad = same);
    b: add(a, c[1], input);
    up: resize(scale = 3 / 2) -> scan();
    ensure b.receptive_field == { K } && c[0].receptive_field == 3;
}

#[test]
fn known_layers_beside_others() {
    assert_eq!(Known::FIRST.region, Some([Region { start: -1, end: 2 }]));
    let fields = |layers: &[Fields<1>]| -> Vec<usize> {
        let fields = layers.iter().map(|layer| layer.receptive_field()[0]);
        fields.collect()
    };
    assert_eq!(fields(Mixed::<5>::C), [3, 5]);
    assert_eq!(fields(Mixed::<7>::C), [3, 7]);
    assert_eq!(Mixed::<5>::B.receptive_field(), [5]);
    assert_eq!(Mixed::<5>::UP.size(), [96]);
}
