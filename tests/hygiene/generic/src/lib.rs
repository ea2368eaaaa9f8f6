//! Networks as fields, with all of pedantic: no lint fires, that on constants which take long included.
#![deny(warnings, long_running_const_eval, clippy::pedantic)]

mod gallery;

use receptive_field::{Field, Fields, Window, at_least, at_most, exactly};

/// All that one may ask of a field.
const fn all_facts(field: &Field) -> usize {
    let halves = [field.start(), field.jump()];
    let counts = [
        field.size(),
        field.receptive_field(),
        field.receptive_field_min(),
    ];
    let flags = [field.aligned(), field.productive()];
    let known = [
        field.anchor().is_some(),
        field.period().is_some(),
        field.uniform().is_some(),
        field.causal().is_some(),
        field.padding().is_some(),
        field.lookback().is_some(),
        field.lookahead().is_some(),
        field.latency().is_some(),
        field.halo().is_some(),
        field.context().is_some(),
        field.halo_unaligned().is_some(),
        field.state().is_some(),
        field.structural_period().is_some(),
    ];
    let ends = [field.interior().0, field.path_min(), field.dropped()];
    halves.len() + counts.len() + flags.len() + known.len() + ends.len()
}

const fn conv(kernel: usize, stride: usize) -> Window<1> {
    Window::new(kernel).stride(stride).pad(kernel / 2)
}

/// `AlexNet`.
pub const ALEXNET: Field = {
    let pool = Window::new(3).stride(2);
    let x = Field::input(227)
        .window(Window::new(11).stride(4))
        .window(pool);
    let x = x.window(conv(5, 1)).window(pool);
    x.window(conv(3, 1))
        .window(conv(3, 1))
        .window(conv(3, 1))
        .window(pool)
};

/// Bottlenecks or basic blocks, by stages.
const fn resnet<const STAGES: usize>(blocks: [usize; STAGES], is_deep: bool) -> Field {
    let mut x = Field::input(224).window(conv(7, 2)).window(conv(3, 2));
    let mut stage = 0;
    while stage < STAGES {
        let mut block = 0;
        while block < blocks[stage] {
            let stride = if stage > 0 && block == 0 { 2 } else { 1 };
            let main = if is_deep {
                x.window(conv(1, 1))
                    .window(conv(3, stride))
                    .window(conv(1, 1))
            } else {
                x.window(conv(3, stride)).window(conv(3, 1))
            };
            x = Field::join(&[x.window(conv(1, stride)), main]);
            block += 1;
        }
        stage += 1;
    }
    x
}

/// `ResNet-50`.
pub const RESNET50: Field = resnet([3, 4, 6, 3], true).expect_jump(exactly(32.0));
/// `ResNet-152`.
pub const RESNET152: Field = resnet([3, 8, 36, 3], true).expect_receptive_field(exactly(1451));

/// A U-Net.
const fn unet<const DEPTH: usize>(size: usize) -> Field {
    let conv = conv(3, 1);
    let mut skips = [Field::input(size); DEPTH];
    let mut x = Field::input(size);
    let mut level = 0;
    while level < DEPTH {
        x = x.window(conv).window(conv);
        skips[level] = x;
        x = x.window(Window::new(2).stride(2));
        level += 1;
    }
    x = x.window(conv).window(conv);
    while level > 0 {
        level -= 1;
        let up = x.transposed(Window::new(2).stride(2), 0);
        x = Field::join(&[up, skips[level]]).window(conv).window(conv);
    }
    x
}

/// A U-Net of 4 levels.
pub const UNET4: Field = unet::<4>(512).expect_size(exactly(512)).expect_aligned();
/// The deepest that a field follows.
pub const UNET8: Field = unet::<8>(512).expect_period(exactly(256));

/// `WaveNet`: 3 stacks of 10.
pub const WAVENET: Field = {
    let mut x = Field::input(160_000);
    let mut layer = 0;
    while layer < 30 {
        let window = Window::new(2).dilation(1 << (layer % 10)).causal();
        x = Field::join(&[x, x.window(window).window(Window::new(1))]);
        layer += 1;
    }
    x.expect_causal().expect_receptive_field(exactly(3070))
};

/// `DenseNet-121`.
pub const DENSENET121: Field = {
    let mut x = Field::input(224).window(conv(7, 2)).window(conv(3, 2));
    let (layers, mut block) = ([6, 12, 24, 16], 0);
    while block < layers.len() {
        if block > 0 {
            x = x.window(conv(1, 1)).window(Window::new(2).stride(2));
        }
        let mut layer = 0;
        while layer < layers[block] {
            x = Field::join(&[x, x.window(conv(1, 1)).window(conv(3, 1))]);
            layer += 1;
        }
        block += 1;
    }
    x.expect_receptive_field(exactly(2071))
        .expect_path_min(exactly(39))
};

/// Four branches side by side, as in Inception.
const fn inception(x: &Field) -> Field {
    let pooled = x.window(conv(3, 1));
    let twice = x.window(conv(5, 1));
    let thrice = x.window(conv(3, 1)).window(conv(3, 1));
    Field::join(&[*x, pooled, twice, thrice])
}

/// Blocks of four branches.
pub const INCEPTION: Field = inception(&inception(&ALEXNET)).expect_path_min(exactly(195));

/// A gate at each level of a decoder.
pub const GATED: Field = {
    let x = unet::<3>(64);
    x.gate(&x.global_pool()).window(conv(3, 1))
};

/// Windows of attention that are shifted (Swin).
pub const SWIN: Field = {
    let mut x = Field::input(224).window(Window::new(4).stride(4));
    let mut pair = 0;
    while pair < 3 {
        x = x.mix_windows(7, 0).mix_windows(7, 3);
        pair += 1;
    }
    x
};

/// A 2-D block with two branches.
const fn block<const K: usize>(x: &Fields<2>) -> Fields<2> {
    let conv = Window::new(K).same();
    Fields::join(&[*x, x.window(conv).window(conv)])
}

/// Several axes.
pub const BLOCKS: Fields<2> = block::<3>(&block::<5>(&Fields::input([224, 160])))
    .expect_receptive_field(at_least(13))
    .expect_halo(at_most((6, 6)));

/// A block for each number.
pub struct Tcn<const K: usize, const D: usize>;

impl<const K: usize, const D: usize> Tcn<K, D> {
    const CONV: Window<1> = Window::new(K).dilation(D).causal();
    const FIELD: Field = {
        let x = Field::input(16_000);
        Field::join(&[x, x.window(Self::CONV).window(Self::CONV)])
    };

    /// Checked where it is made.
    #[must_use]
    pub const fn new() -> Self {
        const {
            assert!(Self::FIELD.expect_causal().receptive_field() == 2 * D * (K - 1) + 1);
        };
        Self
    }
}

impl<const K: usize, const D: usize> Default for Tcn<K, D> {
    fn default() -> Self {
        Self::new()
    }
}

/// Some of them.
#[must_use]
pub fn tcn() -> (Tcn<3, 1>, Tcn<3, 2>, Tcn<3, 4>, Tcn<5, 512>) {
    Default::default()
}

const _: () = {
    let networks = [
        &ALEXNET,
        &RESNET50,
        &RESNET152,
        &UNET4,
        &UNET8,
        &WAVENET,
        &DENSENET121,
        &INCEPTION,
        &SWIN,
        &BLOCKS.axis(1),
    ];
    let mut index = 0;
    while index < networks.len() {
        assert!(all_facts(networks[index]) == 23);
        index += 1;
    }
    assert!(matches!(GATED.local(), Some(local) if local.receptive_field() > 60));
};
