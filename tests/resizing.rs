//! Resizing as the language writes it: every mode, and scales in all their forms.

use receptive_field::{Layer, Mode, Op, receptive_field};

fn mode<const D: usize>(layer: &Layer<D>) -> Mode {
    match layer.op() {
        Op::Resize { mode, .. } | Op::Upsample { mode, .. } => mode,
        other => panic!("{other}"),
    }
}

macro_rules! modes {
    ($($name:ident = $mode:ident: $arguments:literal, ($($written:tt)*);)+) => {
        receptive_field! {
            struct Modes;
            input: [12];
            $($name: input -> resize(7, $($written)*);)+
        }

        #[test]
        fn the_language_writes_every_mode_and_reads_it() {
            let written = [$(($arguments, Mode::$mode)),+];
            assert_eq!(written.len(), Mode::ALL.len());
            for ((arguments, expected), layer) in written.iter().zip(Modes::LAYERS) {
                assert_eq!(mode(layer), *expected);
                assert_eq!(expected.arguments().to_string(), *arguments);
            }
            let pairs = [$((stringify!($($written)*), $arguments)),+];
            let bare = |text: &str| text.replace(char::is_whitespace, "");
            for (written, arguments) in pairs {
                assert_eq!(bare(written), bare(arguments));
            }
        }
    };
}

modes! {
    to_nearest = Nearest: "mode = nearest", (mode = nearest);
    to_exact = NearestExact: "mode = nearest, rounding = nearest_exact",
        (mode = nearest, rounding = nearest_exact);
    to_onnx = NearestPreferFloor: "mode = nearest, rounding = round_prefer_floor",
        (mode = nearest, rounding = round_prefer_floor);
    to_linear = Linear: "mode = linear", (mode = linear);
    to_linear_asymmetric = LinearAsymmetric: "mode = linear, coordinates = asymmetric",
        (mode = linear, coordinates = asymmetric);
    to_linear_aligned = LinearAligned: "mode = linear, align_corners = true",
        (mode = linear, align_corners = true);
    to_linear_anti = LinearAntialiased: "mode = linear, antialias = true",
        (mode = linear, antialias = true);
    to_linear_asymmetric_anti = LinearAsymmetricAntialiased:
        "mode = linear, coordinates = asymmetric, antialias = true",
        (mode = linear, coordinates = asymmetric, antialias = true);
    to_linear_aligned_anti = LinearAlignedAntialiased:
        "mode = linear, align_corners = true, antialias = true",
        (mode = linear, align_corners = true, antialias = true);
    to_cubic = Cubic: "mode = cubic", (mode = cubic);
    to_cubic_asymmetric = CubicAsymmetric: "mode = cubic, coordinates = asymmetric",
        (mode = cubic, coordinates = asymmetric);
    to_cubic_aligned = CubicAligned: "mode = cubic, align_corners = true",
        (mode = cubic, align_corners = true);
    to_cubic_anti = CubicAntialiased: "mode = cubic, antialias = true",
        (mode = cubic, antialias = true);
    to_cubic_asymmetric_anti = CubicAsymmetricAntialiased:
        "mode = cubic, coordinates = asymmetric, antialias = true",
        (mode = cubic, coordinates = asymmetric, antialias = true);
    to_cubic_aligned_anti = CubicAlignedAntialiased:
        "mode = cubic, align_corners = true, antialias = true",
        (mode = cubic, align_corners = true, antialias = true);
}

receptive_field! {
    /// A scale is what it is everywhere: a quotient does not round on its way.
    struct Scales;
    let half = 1 / 2;
    let each = [1.5, 3 / 4];
    block by(r) { resize(scale = r, mode = linear); }
    input: [10, 12];
    quotient: input -> resize(scale = 3 / 2, mode = linear);
    decimal: input -> resize(scale = 1.5, mode = linear);
    named: input -> resize(scale = half);
    product: input -> resize(scale = 3 * half, mode = linear);
    list: input -> resize(scale = each);
    passed: input -> by(3 / 2);
    least: input -> resize(scale = min(3 / 2, 2), mode = linear);
    whole: input -> resize(scale = 2);
    up: input -> upsample(2);
    // 0 of it is left for what takes integers
    padded: input -> pad(half);
    ensure quotient.size == [15, 18] && quotient.jump == 2 / 3 && quotient.period == 3;
    ensure named.size == [5, 6] && named.jump == 2;
    ensure list.size == [15, 9] && list.jump == [2 / 3, 4 / 3];
    ensure padded.size == input.size;
}

receptive_field! {
    /// Where frameworks stand by default, and what that does to a feature.
    struct Defaults;
    input: [8];
    pytorch: resize(4, mode = linear);
    tensorflow1: input -> resize(4, mode = linear, coordinates = asymmetric);
    corners: input -> resize(4, mode = linear, coordinates = align_corners);
    floored: input -> resize(4);
    exact: input -> resize(4, rounding = nearest_exact);
    onnx: input -> resize(4, rounding = round_prefer_floor, coordinates = half_pixel);
    pillow: input -> resize(4, mode = cubic, antialias = true);
    enlarged: input -> resize(16, mode = cubic, antialias = true);
    plain: input -> resize(16, mode = cubic);
    // halves stand between two pixels, or on one
    ensure pytorch.receptive_field == 2 && pytorch.start == 1;
    ensure tensorflow1.receptive_field == 1 && tensorflow1.start == 0.5;
    ensure corners[0].center == 0.5 && corners[3].center == 7.5 && corners.jump == 7 / 3;
    ensure floored[1].center == 2.5 && exact[1].center == 3.5 && onnx[1].center == 2.5;
    // 2 / r to each side
    ensure pillow.receptive_field == 8 && pillow.start == pytorch.start;
    ensure enlarged.receptive_field == plain.receptive_field;
}

receptive_field! {
    /// A pyramid by scales: a scale has its jump wherever it rounds the size down.
    struct Pyramid;
    input: [101];
    half: resize(scale = 0.5, mode = linear) -> conv(3, pad = 1);
    quarter: resize(scale = 0.5, mode = linear) -> conv(3, pad = 1);
    back: quarter -> resize(scale = 2, mode = linear);
    sum: add(back, half);
    fitted: quarter -> resize_like(half, mode = linear, coordinates = asymmetric);
    ensure half.size == 50 && half.jump == 2 && quarter.size == 25 && quarter.jump == 4;
    ensure sum.jump == 2 && sum.aligned && fitted.jump == 2;
}

#[test]
fn scales_are_exact() {
    let written = Scales::QUOTIENT.op().to_string();
    assert_eq!(written, "resize(scale = 3 / 2, mode = linear)");
    for same in [
        Scales::DECIMAL,
        Scales::PRODUCT,
        Scales::PASSED,
        Scales::LEAST,
    ] {
        assert_eq!(same.op(), Scales::QUOTIENT.op());
        assert_eq!(same.region([4, 4]), Scales::QUOTIENT.region([4, 4]));
    }
    let list = Scales::LIST.op().to_string();
    assert_eq!(list, "resize(scale = [3 / 2, 3 / 4])");
    assert_eq!(Scales::WHOLE.region([3, 5]), Scales::UP.region([3, 5]));
    assert!(matches!(
        Scales::NAMED.op(),
        Op::Resize {
            scale: Some([(1, 2), (1, 2)]),
            ..
        }
    ));
    assert!(matches!(
        Defaults::PYTORCH.op(),
        Op::Resize { scale: None, .. }
    ));
}
