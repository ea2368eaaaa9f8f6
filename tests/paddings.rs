//! Padding that reads pixels, and paddings and crops to a size: networks that are known by them. Their wrong twins
//! stand in `tests/ui/`.

#[path = "../rf-values/tests/support/stopped.rs"]
mod stopped;

use receptive_field::{Field, Op, PaddingMode, Window, receptive_field};
use stopped::sentence;

receptive_field! {
    /// The generator of `CycleGAN` (Zhu, Park, Isola, Efros 2017) with nine residual blocks: `ResnetGenerator` of
    /// junyanz/pytorch-CycleGAN-and-pix2pix.
    struct CycleGan;
    block residual {
        main: pad(1, mode = reflect) -> conv(3) -> pad(1, mode = reflect) -> conv(3);
        add(input, main);
    }
    input: [256, 256];
    stem: pad(3, mode = reflect) -> conv(7);
    down: conv(3, stride = 2, pad = 1) * 2;
    blocks: residual() * 9;
    up: conv_transpose(3, stride = 2, pad = 1, output_padding = 1) * 2;
    output: pad(3, mode = reflect) -> conv(7);
    ensure blocks.size == 64 && output.size == 256;
    ensure output.receptive_field == 169;
    // Mirrored pixels are nearer than the 84 that are read ahead anyway.
    ensure output[0, 0].region.start == -82;
    ensure output[0, 0].visible.start == 0 && output[0, 0].visible.end == 83;
    ensure output.lookahead == 84 && output.halo_unaligned.before == 84;
}

receptive_field! {
    /// Enformer (Avsec et al. 2021): 196,608 base pairs in bins of 128, of which the inner 896 are scored.
    struct Enformer;
    block tower { conv(5, pad = 2) -> pool(2); }
    input: [196_608];
    stem: conv(15, pad = 7) -> pool(2);
    bins: tower() * 6;
    trunk: mix();
    output: crop(to = 896);
    ensure bins.size == 1_536 && bins.jump == 128;
    ensure output.size == 896;
}

receptive_field! {
    /// Borzoi (Linder et al. 2025): 524,288 base pairs in bins of 32, of which the inner 6,144 are scored.
    struct Borzoi;
    block tower { conv(5, pad = 2) -> pool(2); }
    input: [524_288];
    stem: conv(15, pad = 7) -> pool(2);
    bins32: tower() * 4;
    bins128: tower() * 2;
    unet: upsample(4);
    joined: add(bins32, unet);
    output: crop(to = 6_144);
    ensure joined.size == 16_384 && output.size == 6_144 && output.jump == 32;
    ensure output[0].center == joined[5_120].center;
}

receptive_field! {
    /// RAFT (Teed, Deng 2020) on Sintel: `InputPadder` pads to a multiple of 8, the encoder goes to an eighth.
    struct Raft;
    input: [436, 1024];
    padded: pad(multiple = 8, mode = replicate);
    half: conv(7, stride = 2, pad = 3);
    quarter: conv(3, stride = 2, pad = 1);
    eighth: conv(3, stride = 2, pad = 1);
    ensure padded.size == [440, 1024] && padded.padding == [2, 0];
    ensure eighth.size == [55, 128] && eighth.jump == 8;
    ensure padded[0, 0].visible.start == 0 && padded[0, 0].visible.end == 1;
}

receptive_field! {
    /// A stream whose beginning is mirrored reads ahead there, though its kernels do not.
    struct Mirrored;
    input: [64];
    first: conv(7, pad = (6, 0), padding_mode = reflect);
    constant: input -> conv(7, pad = (6, 0));
    held: input -> conv(7, pad = (6, 0), padding_mode = replicate);
    ensure first.lookahead == 6 && !first.causal;
    ensure first[0].visible.end == 7 && first[0].region.end == 1 && !first[0].inside;
    ensure constant.causal && held.causal;
    ensure first.receptive_field == 7 && first.interior.first == 6 && first.halo.before == 6;
}

receptive_field! {
    /// A panorama wraps round in its width alone.
    struct Panorama;
    input: [32, 64];
    wide: pad([0, 1], mode = circular) -> pad([1, 0]) -> conv(3);
    gate: scale(wide, wide -> global_pool());
    ensure wide.size == [32, 64];
    ensure wide[0, 0].visible.start == [0, 0] && wide[0, 0].visible.end == [2, 64];
    ensure wide.lookahead[1] == 63 && wide.halo.before[0] == 1;
    ensure gate.local.lookahead[1] == 63;
}

receptive_field! {
    /// The other modes, rules, and places of what is added.
    struct Rules;
    input: [10, 13];
    mirror: pad([(10, 2), 13], mode = symmetric);
    same: input -> conv(4, pad = same, padding_mode = reflect);
    off_centre: input -> pad(to = [13, 20], offset = [0, 7], mode = circular);
    back: crop(to = [10, 13], offset = [0, 7]);
    odd: input -> crop(to = [7, 8]);
    multiple: input -> pad(multiple = [5, 4], offset = 0);
    ensure mirror.size == [22, 39];
    ensure same.size == [10, 13];
    ensure off_centre.padding == [0, 7] && back.padding == 0 && back.interior.last == [10, 13];
    ensure odd.padding == [-1, -2];
    ensure multiple.size == [10, 16] && multiple.padding == 0;
}

#[test]
fn operations_carry_the_mode() {
    let first = Mirrored::FIRST.window();
    assert_eq!(
        first,
        Window::new(7)
            .pad_each(6, 0)
            .padding_mode(PaddingMode::Reflect)
    );
    assert_eq!(
        Mirrored::FIRST.op().to_string(),
        "conv(7, pad = (6, 0), padding_mode = reflect)"
    );
    let Op::Pad { padding, mode, .. } = Raft::PADDED.op() else {
        panic!("{}", Raft::PADDED.op())
    };
    assert_eq!((padding, mode), ([(2, 2), (0, 0)], PaddingMode::Replicate));
    assert_eq!(
        Raft::PADDED.op().to_string(),
        "pad([2, 0], mode = replicate)"
    );
    assert_eq!(Enformer::OUTPUT.op().to_string(), "crop(320)");
    assert_eq!(Rules::ODD.op().to_string(), "crop([(1, 2), (2, 3)])");
}

#[test]
fn the_constants_know_of_borders() {
    assert_eq!(Mirrored::FIRST.causal(), Some(false));
    assert_eq!(Mirrored::FIRST.lookahead(0), Some(6));
    assert_eq!(Mirrored::FIRST.halo(0), Some((6, 0)));
    assert_eq!(Mirrored::FIRST.halo_unaligned(0), Some((6, 6)));
    assert_eq!(
        (Panorama::WIDE.halo(0), Panorama::WIDE.halo(1)),
        (Some((1, 1)), None)
    );
    assert_eq!(Panorama::WIDE.halo_unaligned(1), None);
    assert_eq!(Panorama::WIDE.lookback(1), Some(63));
}

receptive_field! {
    struct Head;
    input: [64];
    plain: conv(3, pad = 1);
    mirrored: conv(3, pad = 1, padding_mode = reflect);
    gated: scale(mirrored, plain -> global_pool());
}

fn panic(of: impl FnOnce() -> usize) -> String {
    sentence(of).expect("it stops")
}

#[test]
fn no_head_stands_on_padding_that_reads_pixels() {
    let constant = Mirrored::CONSTANT.then(&Head::PLAIN);
    assert_eq!(constant.lookahead(0), Some(1));
    assert_eq!(
        panic(|| Mirrored::FIRST.then(&Head::PLAIN).size[0]),
        "no head can stand on `first`, which reads pixels in its padding: describe backbone and head as one network"
    );
    // Only without the way through the pooling.
    assert_eq!(
        panic(|| Mirrored::CONSTANT.then(&Head::GATED).size[0]),
        "`gated` is no head, for it reads pixels in its padding: describe backbone and head as one network"
    );
    assert_eq!(
        panic(|| Mirrored::CONSTANT.then(&Head::MIRRORED).size[0]),
        "`mirrored` is no head, for it reads pixels in its padding: describe backbone and head as one network"
    );
}

#[test]
fn a_field_keeps_all_but_how_far_borders_look() {
    let mirrored = Window::new(7).pad(3).padding_mode(PaddingMode::Reflect);
    let field = Field::input(64).window(mirrored);
    assert_eq!((field.size(), field.halo()), (64, Some((3, 3))));
    assert_eq!(
        panic(move || usize::from(field.lookahead().is_some())),
        "no `Field` says `lookahead` here: padding reads pixels, and how far borders look is what `receptive_field!` works out"
    );
}

receptive_field! {
    struct Uneven;
    input: [16, 16];
    wide: conv([1, 7], pad = [(0, 3), (0, 3)]);
    square: conv(7, pad = (0, 3));
}

#[test]
fn a_pair_beside_a_kernel_for_each_axis_is_written_for_each() {
    let wide = Uneven::WIDE.op().to_string();
    assert_eq!(wide, "conv([1, 7], pad = [(0, 3), (0, 3)])");
    assert_eq!(Uneven::SQUARE.op().to_string(), "conv(7, pad = (0, 3))");
}
