//! Resizing as the language writes it: every mode, and scales in all their forms.

use receptive_field::{Coordinates, Layer, Mode, Op, Rounding, receptive_field};

fn mode_of<const D: usize>(layer: &Layer<D>) -> Mode {
    match layer.op() {
        Op::Resize { mode, .. } | Op::Upsample { mode, .. } => mode,
        other => panic!("{other}"),
    }
}

macro_rules! modes {
    ($($name:ident: $way:ident $coordinates:ident $rest:tt, ($($written:tt)*);)+) => {
        receptive_field! {
            struct Modes;
            input: [12];
            $($name: input -> resize(7, $($written)*);)+
        }

        #[test]
        fn the_language_writes_every_mode_and_reads_it() {
            let modes = [$(modes!(@$way $coordinates $rest)),+];
            assert_eq!(modes, Mode::ALL);
            let written = [$(stringify!($($written)*)),+];
            for ((mode, written), layer) in modes.iter().zip(written).zip(Modes::LAYERS) {
                assert_eq!(mode_of(layer), *mode);
                let bare = |text: &str| text.replace(char::is_whitespace, "");
                assert_eq!(bare(&mode.arguments().to_string()), bare(written));
            }
        }
    };
    (@Nearest $coordinates:ident $rounding:ident) => {
        Mode::Nearest { coordinates: Coordinates::$coordinates, rounding: Rounding::$rounding }
    };
    (@$way:ident $coordinates:ident $antialias:literal) => {
        Mode::$way { coordinates: Coordinates::$coordinates, antialias: $antialias }
    };
}

modes! {
    nearest_half_pixel_floor: Nearest HalfPixel Floor, (mode = nearest, coordinates = half_pixel, rounding = floor);
    nearest_half_pixel_nearest_exact: Nearest HalfPixel NearestExact, (mode = nearest, rounding = nearest_exact);
    nearest_half_pixel_round_prefer_floor: Nearest HalfPixel RoundPreferFloor, (mode = nearest, rounding = round_prefer_floor);
    nearest_half_pixel_ceil: Nearest HalfPixel Ceil, (mode = nearest, rounding = ceil);
    linear_half_pixel: Linear HalfPixel false, (mode = linear);
    linear_half_pixel_antialias: Linear HalfPixel true, (mode = linear, antialias = true);
    cubic_half_pixel: Cubic HalfPixel false, (mode = cubic);
    cubic_half_pixel_antialias: Cubic HalfPixel true, (mode = cubic, antialias = true);
    nearest_asymmetric_floor: Nearest Asymmetric Floor, (mode = nearest);
    nearest_asymmetric_nearest_exact: Nearest Asymmetric NearestExact, (mode = nearest, coordinates = asymmetric, rounding = nearest_exact);
    nearest_asymmetric_round_prefer_floor: Nearest Asymmetric RoundPreferFloor, (mode = nearest, coordinates = asymmetric, rounding = round_prefer_floor);
    nearest_asymmetric_ceil: Nearest Asymmetric Ceil, (mode = nearest, coordinates = asymmetric, rounding = ceil);
    linear_asymmetric: Linear Asymmetric false, (mode = linear, coordinates = asymmetric);
    linear_asymmetric_antialias: Linear Asymmetric true, (mode = linear, coordinates = asymmetric, antialias = true);
    cubic_asymmetric: Cubic Asymmetric false, (mode = cubic, coordinates = asymmetric);
    cubic_asymmetric_antialias: Cubic Asymmetric true, (mode = cubic, coordinates = asymmetric, antialias = true);
    nearest_align_corners_floor: Nearest AlignCorners Floor, (mode = nearest, align_corners = true, rounding = floor);
    nearest_align_corners_nearest_exact: Nearest AlignCorners NearestExact, (mode = nearest, align_corners = true, rounding = nearest_exact);
    nearest_align_corners_round_prefer_floor: Nearest AlignCorners RoundPreferFloor, (mode = nearest, align_corners = true, rounding = round_prefer_floor);
    nearest_align_corners_ceil: Nearest AlignCorners Ceil, (mode = nearest, align_corners = true, rounding = ceil);
    linear_align_corners: Linear AlignCorners false, (mode = linear, align_corners = true);
    linear_align_corners_antialias: Linear AlignCorners true, (mode = linear, align_corners = true, antialias = true);
    cubic_align_corners: Cubic AlignCorners false, (mode = cubic, align_corners = true);
    cubic_align_corners_antialias: Cubic AlignCorners true, (mode = cubic, align_corners = true, antialias = true);
    nearest_half_pixel_symmetric_floor: Nearest HalfPixelSymmetric Floor, (mode = nearest, coordinates = half_pixel_symmetric, rounding = floor);
    nearest_half_pixel_symmetric_nearest_exact: Nearest HalfPixelSymmetric NearestExact, (mode = nearest, coordinates = half_pixel_symmetric, rounding = nearest_exact);
    nearest_half_pixel_symmetric_round_prefer_floor: Nearest HalfPixelSymmetric RoundPreferFloor, (mode = nearest, coordinates = half_pixel_symmetric, rounding = round_prefer_floor);
    nearest_half_pixel_symmetric_ceil: Nearest HalfPixelSymmetric Ceil, (mode = nearest, coordinates = half_pixel_symmetric, rounding = ceil);
    linear_half_pixel_symmetric: Linear HalfPixelSymmetric false, (mode = linear, coordinates = half_pixel_symmetric);
    linear_half_pixel_symmetric_antialias: Linear HalfPixelSymmetric true, (mode = linear, coordinates = half_pixel_symmetric, antialias = true);
    cubic_half_pixel_symmetric: Cubic HalfPixelSymmetric false, (mode = cubic, coordinates = half_pixel_symmetric);
    cubic_half_pixel_symmetric_antialias: Cubic HalfPixelSymmetric true, (mode = cubic, coordinates = half_pixel_symmetric, antialias = true);
    nearest_pytorch_half_pixel_floor: Nearest PytorchHalfPixel Floor, (mode = nearest, coordinates = pytorch_half_pixel, rounding = floor);
    nearest_pytorch_half_pixel_nearest_exact: Nearest PytorchHalfPixel NearestExact, (mode = nearest, coordinates = pytorch_half_pixel, rounding = nearest_exact);
    nearest_pytorch_half_pixel_round_prefer_floor: Nearest PytorchHalfPixel RoundPreferFloor, (mode = nearest, coordinates = pytorch_half_pixel, rounding = round_prefer_floor);
    nearest_pytorch_half_pixel_ceil: Nearest PytorchHalfPixel Ceil, (mode = nearest, coordinates = pytorch_half_pixel, rounding = ceil);
    linear_pytorch_half_pixel: Linear PytorchHalfPixel false, (mode = linear, coordinates = pytorch_half_pixel);
    linear_pytorch_half_pixel_antialias: Linear PytorchHalfPixel true, (mode = linear, coordinates = pytorch_half_pixel, antialias = true);
    cubic_pytorch_half_pixel: Cubic PytorchHalfPixel false, (mode = cubic, coordinates = pytorch_half_pixel);
    cubic_pytorch_half_pixel_antialias: Cubic PytorchHalfPixel true, (mode = cubic, coordinates = pytorch_half_pixel, antialias = true);
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
    /// The nearest of coordinates and rounding that do not go together by themselves; what lies outside is the outermost.
    struct Nearest;
    input: [4];
    ahead: upsample(2, coordinates = half_pixel, rounding = floor);
    behind: input -> upsample(2, rounding = ceil);
    corners: input -> resize(7, align_corners = true, rounding = round_prefer_floor);
    from_first: input -> upsample(2, coordinates = asymmetric, rounding = round_prefer_ceil);
    same: input -> upsample(2, coordinates = asymmetric);
    first: input -> resize(1, coordinates = pytorch_half_pixel, rounding = ceil);
    middle: input -> resize(scale = 2 / 5, mode = linear, coordinates = half_pixel_symmetric);
    // (o + 0.5) / 2 - 0.5, rounded down, is -1 at first, and rounded up 4 at last
    ensure ahead[0].region.start == -1 && ahead[0].visible.start == 0 && !ahead[0].inside;
    ensure ahead.interior.first == 1 && ahead.interior.last == 8;
    ensure ahead[7].region.start == 3 && ahead.lookahead == 0 && ahead.receptive_field == 1;
    ensure behind[7].region.start == 4 && behind[7].visible.start == 3 && behind[0].region.start == 0;
    // o / 2 is a half each second time
    ensure corners[1].region.start == 0 && corners[6].region.start == 3;
    ensure from_first[1].region.start == 1 && same[1].region.start == 0;
    ensure first[0].region.start == 0;
    // one output of 4 * 2 / 5 is in the middle
    ensure middle[0].region.start == 1;
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

/// What regions take of outputs that are not there, beside the one position that is read.
#[test]
fn layers_of_one_feature_go_on() {
    receptive_field! {
        struct Single;
        input: [4];
        of_one: crop((1, 2)) -> upsample(2, mode = linear, coordinates = align_corners);
        after_one: conv(3, pad = 1);
        to_one: input -> resize(1, mode = linear, align_corners = true);
        before_four: conv(3, pad = 1);
        of_a_scale: input -> resize(scale = 2 / 5, mode = linear, coordinates = pytorch_half_pixel);
        between: conv(3, pad = 1);
        ensure of_one.size == 2 && of_one.jump == 1 / 2 && of_one[1].region.start == 1 && of_one[1].region.end == 2;
        ensure after_one[0].region.start == 0 && after_one[0].region.end == 2;
        ensure after_one[1].region.start == 1 && after_one[1].region.end == 3;
        ensure to_one.size == 1 && to_one.jump == 4 && to_one[0].region.start == 0 && to_one[0].region.end == 1;
        ensure before_four[0].region.start == -4 && before_four[0].region.end == 5;
        ensure of_a_scale.size == 1 && of_a_scale.jump == 5 / 2 && of_a_scale[0].region.end == 1;
        ensure between[0].region.start == -3 && between[0].region.end == 4;
    }
    assert_eq!(
        (Single::AFTER_ONE.jump, Single::BETWEEN.jump),
        ([0.5], [2.5])
    );
}
