//! What a layer does, from its record.

use super::Op;
use crate::window::Window;
use receptive_field_core::Kind;
use receptive_field_core::array::{each, put};
use receptive_field_core::checked::count;
use receptive_field_core::ops::{
    MixOp, Parameters, ResizeOp, ResizeTarget, ShiftOp, TransposedOp, UnshuffleOp, UpsampleOp,
    WindowOp,
};
use receptive_field_core::stop::{pick, stop};
use receptive_field_core::text::Text;

/// A number for each axis, out of the parameters there.
macro_rules! numbers {
    ($layer:ident, $axes:ident: $parameters:ident => $number:expr) => {{
        let mut numbers = [0; $axes];
        each!(axis in $axes => {
            let $parameters = &$layer.parameters(axis);
            put(&mut numbers, axis, $number);
        });
        numbers
    }};
}

/// An operation as records have it.
pub(crate) struct Recorded<'a, const D: usize> {
    pub(crate) name: &'a str,
    pub(crate) kind: Kind,
    pub(crate) size: [usize; D],
    pub(crate) parameters: [Parameters; D],
}

impl<const D: usize> Recorded<'_, D> {
    #[track_caller]
    const fn parameters(&self, axis: usize) -> Parameters {
        pick(&self.parameters, axis)
    }
}

impl<const D: usize> Op<D> {
    #[track_caller]
    pub(crate) const fn of(layer: &Recorded<'_, D>) -> Self {
        match layer.kind {
            Kind::Conv => Self::Conv(sliding(layer)),
            Kind::MaxPool => Self::MaxPool(sliding(layer)),
            Kind::AvgPool => Self::AvgPool(sliding(layer)),
            Kind::Pool => Self::Pool(sliding(layer)),
            Kind::ConvTranspose => transposed(layer),
            Kind::Upsample => Self::Upsample {
                factor: counts(layer, numbers!(layer, D: p => UpsampleOp::decode(p).factor)),
                mode: UpsampleOp::decode(&layer.parameters(0)).mode,
            },
            Kind::Resize | Kind::ResizeLike => Self::Resize {
                size: layer.size,
                scale: scales(layer),
                mode: ResizeOp::decode(&layer.parameters(0), 0).mode,
            },
            Kind::AdaptivePool => Self::AdaptivePool { size: layer.size },
            Kind::PixelShuffle => Self::PixelShuffle {
                factor: counts(layer, numbers!(layer, D: p => UpsampleOp::decode(p).factor)),
            },
            Kind::PixelUnshuffle => Self::PixelUnshuffle {
                factor: counts(
                    layer,
                    numbers!(layer, D: p => UnshuffleOp::decode(p).factor),
                ),
            },
            Kind::Pad | Kind::PadLike => Self::Pad {
                padding: shifted(layer),
                mode: ShiftOp::decode(&layer.parameters(0)).mode,
            },
            Kind::Crop | Kind::CropLike => Self::Crop {
                cropping: shifted(layer),
            },
            Kind::GlobalPool => Self::GlobalPool,
            Kind::Mix => mixed(layer),
            Kind::Scan => Self::Scan,
            Kind::Add => Self::Add,
            Kind::Concat => Self::Concat,
            Kind::Scale => Self::Scale,
            Kind::Input => Self::Input,
            Kind::Pointwise => Self::Pointwise,
        }
    }
}

#[track_caller]
const fn sliding<const D: usize>(layer: &Recorded<'_, D>) -> Window<D> {
    let mut rounds_up = false;
    each!(axis in D => {
        rounds_up = rounds_up || WindowOp::decode(&layer.parameters(axis)).ceil_mode;
    });
    taps(layer)
        .padding_mode(WindowOp::decode(&layer.parameters(0)).padding_mode)
        .rounding(rounds_up)
}

#[track_caller]
const fn transposed<const D: usize>(layer: &Recorded<'_, D>) -> Op<D> {
    let extra = numbers!(layer, D: p => TransposedOp::decode(p).output_padding);
    Op::ConvTranspose {
        window: taps(layer),
        output_padding: counts(layer, extra),
    }
}

/// What a window has, transposed or not.
#[track_caller]
const fn taps<const D: usize>(layer: &Recorded<'_, D>) -> Window<D> {
    let kernel = numbers!(layer, D: p => p.window()[0]);
    let stride = numbers!(layer, D: p => p.window()[1]);
    let dilation = numbers!(layer, D: p => p.window()[2]);
    let before = numbers!(layer, D: p => p.window()[3]);
    let after = numbers!(layer, D: p => p.window()[4]);
    Window::with_kernel(counts(layer, kernel))
        .strides(counts(layer, stride))
        .dilations(counts(layer, dilation))
        .pads(pairs(counts(layer, before), counts(layer, after)))
}

/// What is added or taken off, as the kind has it.
#[track_caller]
const fn shifted<const D: usize>(layer: &Recorded<'_, D>) -> [(usize, usize); D] {
    let before = numbers!(layer, D: p => ShiftOp::decode(p).before);
    let after = numbers!(layer, D: p => ShiftOp::decode(p).after);
    pairs(counts(layer, before), counts(layer, after))
}

#[track_caller]
const fn mixed<const D: usize>(layer: &Recorded<'_, D>) -> Op<D> {
    let mut everything = true;
    each!(axis in D => {
        everything = everything && layer.parameters(axis).is_empty();
    });
    if everything {
        return Op::MixAll;
    }
    Op::Mix {
        window: counts(layer, numbers!(layer, D: p => MixOp::decode(p).window)),
        shift: numbers!(layer, D: p => MixOp::decode(p).shift),
    }
}

/// The scale on each axis; `None` where a size was asked for on one.
#[track_caller]
const fn scales<const D: usize>(layer: &Recorded<'_, D>) -> Option<[(usize, usize); D]> {
    let mut outputs = [0; D];
    let mut inputs = [0; D];
    each!(axis in D => {
        match ResizeOp::decode(&layer.parameters(axis), 0).target {
            ResizeTarget::Size(_) => return None,
            ResizeTarget::Scale { numerator, denominator } => {
                put(&mut outputs, axis, numerator);
                put(&mut inputs, axis, denominator);
            }
        }
    });
    Some(pairs(counts(layer, outputs), counts(layer, inputs)))
}

const fn pairs<const D: usize>(before: [usize; D], after: [usize; D]) -> [(usize, usize); D] {
    let mut pairs = [(0, 0); D];
    each!(axis in D => {
        put(&mut pairs, axis, (pick(&before, axis), pick(&after, axis)));
    });
    pairs
}

/// Numbers of which only a padding can be less than nothing.
#[track_caller]
const fn counts<const D: usize>(layer: &Recorded<'_, D>, numbers: [i64; D]) -> [usize; D] {
    let mut counts = [0; D];
    each!(axis in D => {
        let number = pick(&numbers, axis);
        match count(number) {
            Some(value) => put(&mut counts, axis, value),
            None => stop(&Text::new()
                .str("`")
                .str(layer.name)
                .str("` has a padding of ")
                .int(number as i128)
                .str(" on axis ")
                .count(axis)
                .str(": positions are left out, which no window can say")),
        }
    });
    counts
}
