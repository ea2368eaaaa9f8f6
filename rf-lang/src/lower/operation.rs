//! What each operation is to the core, with its arguments read.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::PushAll as _;
use receptive_field_core::eval::{Node, NodeOp};
use receptive_field_core::ops::takes::{Numbers, Reference};
use receptive_field_core::ops::{
    AdaptiveOp, Argument, ArgumentInfo, AxisOp, LikeOp, MixOp, Mode, Padding, PaddingMode,
    ResizeOp, ResizeTarget, TransposedOp, TransposedPadding, UnshuffleOp, UpsampleOp, WindowOp,
};

use super::arguments::bind_operation;
use super::ids::PartId;
use super::interpolation::Asked;
use super::pipeline::At;
use super::readings::one_reading;
use super::takes::{Given, Listed, Placed};
use super::value::Valued;
use super::{Lowerer, Places};
use crate::diagnostic::Diagnostic;
use crate::spec::Call;

/// An operation on each axis, the layer whose size it follows, and where its arguments stand.
pub(super) struct Made {
    ops: Vec<AxisOp>,
    like: Option<Placed<PartId>>,
    places: Places,
}

impl Made {
    pub(super) fn of(ops: Vec<AxisOp>, places: Places) -> Self {
        Self {
            ops,
            like: None,
            places,
        }
    }

    fn like(self, layer: Placed<PartId>) -> Self {
        Self {
            like: Some(layer),
            ..self
        }
    }
}

/// One operation for each axis from the values of its arguments there.
macro_rules! per_axis {
    ($($value:ident),+ => $op:expr) => {{
        let mut ops = Vec::new();
        for per_axis!(@pattern $($value),+) in per_axis!(@zip $($value),+) {
            ops.push($op);
        }
        ops
    }};
    (@pattern $only:ident) => { $only };
    (@pattern $first:ident, $($rest:ident),+) => { ($first, per_axis!(@pattern $($rest),+)) };
    (@zip $only:ident) => { $only };
    (@zip $first:ident, $($rest:ident),+) => {
        $first.into_iter().zip(per_axis!(@zip $($rest),+))
    };
}

impl<'s> Lowerer<'s, '_> {
    /// The node of one call, and where its arguments stand.
    pub(super) fn node(&mut self, call: &'s Call, kind: Kind, at: &At) -> Valued<(Node, Places)> {
        let made = match kind {
            Kind::Add | Kind::Concat => return self.join(call, at),
            Kind::Scale => return self.gate(call, at),
            Kind::Conv => self.conv(call, at),
            Kind::MaxPool | Kind::AvgPool | Kind::Pool => self.pool(call, at),
            Kind::ConvTranspose => self.conv_transpose(call, at),
            Kind::Upsample => self.upsample(call, at),
            Kind::PixelShuffle => self.pixel_shuffle(call, at),
            Kind::PixelUnshuffle => self.pixel_unshuffle(call, at),
            Kind::Resize => self.resize(call, at),
            Kind::ResizeLike => self.resize_like(call, at),
            Kind::AdaptivePool => self.adaptive_pool(call, at),
            Kind::Pad => self.pad(call, at),
            Kind::Crop => self.crop(call, at),
            Kind::CropLike => self.like(call, LikeOp::CROP_LIKE, AxisOp::CropLike, at),
            Kind::PadLike => self.like(call, LikeOp::PAD_LIKE, AxisOp::PadLike, at),
            Kind::Mix => self.mix(call, at),
            Kind::GlobalPool => self.plain(call, AxisOp::GlobalPool),
            Kind::Scan => self.plain(call, AxisOp::Scan),
            Kind::Pointwise | Kind::Input => self.plain(call, AxisOp::Pointwise),
        }?;
        let like = match made.like {
            Some(layer) => Some(self.single(layer.value, layer.place)?),
            None => None,
        };
        let node = Node {
            op: NodeOp::Axes(made.ops),
            inputs: vec![at.flow],
            like,
        };
        Ok((node, made.places))
    }

    /// The values of an operation's arguments, and where they stand.
    pub(super) fn read<L: Listed>(
        &mut self,
        call: &'s Call,
        list: &L,
        at: &At,
    ) -> Valued<(L::Values, Places)> {
        let (given, places) = self.given(call, &list.infos(), at)?;
        let values = list.read(&given, &self.model.scopes)?;
        self.begins_late();
        Ok((values, places))
    }

    fn given(
        &mut self,
        call: &'s Call,
        infos: &[ArgumentInfo],
        at: &At,
    ) -> Valued<(Given<'s>, Places)> {
        let names: Vec<&str> = infos.iter().map(|info| info.name).collect_vec();
        let bound = bind_operation(call, &names, &self.model.scopes.suggesting)?;
        let mut values = Vec::with_capacity(bound.len());
        let mut places = Places::new();
        for (index, (info, argument)) in infos.iter().zip(bound).enumerate() {
            let value = match argument {
                Some(argument) => Some(self.argument(&argument.value, at, index)?),
                None => None,
            };
            places.push_all(value.as_ref().map(|value| (info.name, value.place)));
            values.push(value);
        }
        one_reading(infos, &values)?;
        let given = Given {
            name: &call.name,
            axes: self.model.axes,
            place: call.place,
            values,
        };
        Ok((given, places))
    }

    pub(super) fn each<T: Clone>(&self, value: T) -> Vec<T> {
        vec![value; self.model.axes]
    }

    /// An operation without arguments.
    fn plain(&self, call: &Call, op: AxisOp) -> Valued<Made> {
        bind_operation(call, &[], &self.model.scopes.suggesting)?;
        Ok(Made::of(self.each(op), Places::new()))
    }

    fn conv(&mut self, call: &'s Call, at: &At) -> Valued<Made> {
        let ((kernel, stride, dilation, pad, padding_mode), places) =
            self.read(call, &WindowOp::CONV, at)?;
        let stride = stride.unwrap_or_else(|| self.each(1));
        let mode = padding_mode.unwrap_or_default();
        let ops = self.windows(kernel, stride, dilation, (pad, mode), false);
        Ok(Made::of(ops, places))
    }

    fn pool(&mut self, call: &'s Call, at: &At) -> Valued<Made> {
        let ((kernel, stride, dilation, pad, ceil_mode), places) =
            self.read(call, &WindowOp::POOL, at)?;
        let stride = stride.unwrap_or_else(|| kernel.clone());
        let ceil_mode = ceil_mode.is_some_and(|flag| flag.value);
        let padding = (pad, PaddingMode::Zeros);
        let ops = self.windows(kernel, stride, dilation, padding, ceil_mode);
        Ok(Made::of(ops, places))
    }

    fn windows(
        &self,
        kernel: Vec<i64>,
        stride: Vec<i64>,
        dilation: Option<Vec<i64>>,
        (padding, padding_mode): (Option<Vec<Padding>>, PaddingMode),
        ceil_mode: bool,
    ) -> Vec<AxisOp> {
        let dilation = dilation.unwrap_or_else(|| self.each(1));
        let (before, after) = (0, 0);
        let padding = padding.unwrap_or_else(|| self.each(Padding::Explicit { before, after }));
        per_axis!(kernel, stride, dilation, padding => AxisOp::Window(WindowOp {
            kernel,
            stride,
            dilation,
            padding,
            padding_mode,
            ceil_mode,
        }))
    }

    fn conv_transpose(&mut self, call: &'s Call, at: &At) -> Valued<Made> {
        let ((kernel, stride, dilation, padding, output_padding), places) =
            self.read(call, &TransposedOp::CONV_TRANSPOSE, at)?;
        let stride = stride.unwrap_or_else(|| self.each(1));
        let dilation = dilation.unwrap_or_else(|| self.each(1));
        let (before, after) = (0, 0);
        let padding =
            padding.unwrap_or_else(|| self.each(TransposedPadding::Explicit { before, after }));
        let output_padding = match output_padding {
            Some(added) => alone(added, &padding)?,
            None => self.each(0),
        };
        let ops = per_axis!(kernel, stride, dilation, padding, output_padding =>
            AxisOp::Transposed(TransposedOp {
                kernel,
                stride,
                dilation,
                padding,
                output_padding,
            })
        );
        Ok(Made::of(ops, places))
    }

    fn upsample(&mut self, call: &'s Call, at: &At) -> Valued<Made> {
        let ((factor, mode, coordinates, rounding, align_corners), places) =
            self.read(call, &UpsampleOp::UPSAMPLE, at)?;
        let asked = Asked {
            mode,
            coordinates,
            rounding,
            antialias: None,
            align_corners,
        };
        let mode = asked.mode()?;
        let ops = per_axis!(factor => AxisOp::Upsample(UpsampleOp { factor, mode }));
        Ok(Made::of(ops, places))
    }

    fn pixel_shuffle(&mut self, call: &'s Call, at: &At) -> Valued<Made> {
        let ((factor,), places) = self.read(call, &UpsampleOp::PIXEL_SHUFFLE, at)?;
        let mode = Mode::NEAREST;
        let ops = per_axis!(factor => AxisOp::Upsample(UpsampleOp { factor, mode }));
        Ok(Made::of(ops, places))
    }

    fn pixel_unshuffle(&mut self, call: &'s Call, at: &At) -> Valued<Made> {
        let ((factor,), places) = self.read(call, &UnshuffleOp::PIXEL_UNSHUFFLE, at)?;
        let ops = per_axis!(factor => AxisOp::Unshuffle(UnshuffleOp { factor }));
        Ok(Made::of(ops, places))
    }

    fn resize(&mut self, call: &'s Call, at: &At) -> Valued<Made> {
        let ((size, scale, mode, coordinates, rounding, antialias, align_corners), places) =
            self.read(call, &ResizeOp::RESIZE, at)?;
        let target = targets(call, size, scale)?;
        let asked = Asked {
            mode,
            coordinates,
            rounding,
            antialias,
            align_corners,
        };
        let mode = asked.mode()?;
        let ops = per_axis!(target => AxisOp::Resize(ResizeOp { target, mode }));
        Ok(Made::of(ops, places))
    }

    fn resize_like(&mut self, call: &'s Call, at: &At) -> Valued<Made> {
        let ((layer, mode, coordinates, rounding, antialias, align_corners), places) =
            self.read(call, &ResizeOp::RESIZE_LIKE, at)?;
        let asked = Asked {
            mode,
            coordinates,
            rounding,
            antialias,
            align_corners,
        };
        let ops = self.each(AxisOp::ResizeLike(asked.mode()?));
        Ok(Made::of(ops, places).like(layer))
    }

    fn adaptive_pool(&mut self, call: &'s Call, at: &At) -> Valued<Made> {
        let ((size,), places) = self.read(call, &AdaptiveOp::ADAPTIVE_POOL, at)?;
        let ops = per_axis!(size => AxisOp::Adaptive(AdaptiveOp { size }));
        Ok(Made::of(ops, places))
    }

    /// Cropping or padding to the size of a layer.
    fn like(
        &mut self,
        call: &'s Call,
        list: (Argument<Reference>, Argument<Option<Numbers>>),
        op: fn(LikeOp) -> AxisOp,
        at: &At,
    ) -> Valued<Made> {
        let ((layer, offset), places) = self.read(call, &list, at)?;
        let offset = self.offsets(offset);
        let ops = per_axis!(offset => op(LikeOp { offset }));
        Ok(Made::of(ops, places).like(layer))
    }

    fn mix(&mut self, call: &'s Call, at: &At) -> Valued<Made> {
        let ((window, shift), places) = self.read(call, &MixOp::MIX, at)?;
        let ops = match (window, shift) {
            (None, None) => self.each(AxisOp::MixAll),
            (None, Some(shift)) => {
                let error = "a shift needs windows: `mix(7, shift = 3)`";
                return Err(Diagnostic::new(shift.place, error));
            }
            (Some(window), shift) => {
                let shift = shift.map_or_else(|| self.each(0), |shift| shift.value);
                per_axis!(window, shift => AxisOp::Mix(MixOp { window, shift }))
            }
        };
        Ok(Made::of(ops, places))
    }
}

/// Outputs added after the last, where no rule settles the size.
fn alone(added: Placed<Vec<i64>>, padding: &[TransposedPadding]) -> Valued<Vec<i64>> {
    let rule = |padding: &TransposedPadding| match padding {
        TransposedPadding::Explicit { .. } => None,
        TransposedPadding::Same => Some("same"),
        TransposedPadding::SameLower => Some("same_lower"),
        TransposedPadding::Causal => Some("causal"),
    };
    let are_all_by_rule = padding.iter().all(|padding| rule(padding).is_some());
    let axes = padding.iter().zip(&added.value);
    let mut idle = axes
        .filter(|(_, added)| are_all_by_rule || **added != 0)
        .filter_map(|(padding, _)| rule(padding));
    match idle.next() {
        None => Ok(added.value),
        Some(rule) => {
            let error = format!(
                "`output_padding` does not go with `pad = {rule}`, which settles the size itself"
            );
            let error = Diagnostic::new(added.place, error);
            Err(error.help("leave it out, or give the padding in numbers"))
        }
    }
}

/// A size or a scale on each axis.
fn targets(
    call: &Call,
    sizes: Option<Vec<i64>>,
    scales: Option<Placed<Vec<(i64, i64)>>>,
) -> Valued<Vec<ResizeTarget>> {
    let by = |(numerator, denominator)| ResizeTarget::Scale {
        numerator,
        denominator,
    };
    match (sizes, scales) {
        (Some(sizes), None) => Ok(sizes.into_iter().map(ResizeTarget::Size).collect_vec()),
        (None, Some(scales)) => Ok(scales.value.into_iter().map(by).collect_vec()),
        (None, None) => {
            let error = Diagnostic::new(call.place, "`resize` needs a size or a scale");
            Err(error.help("write `resize(16)` or `resize(scale = 3 / 2)`"))
        }
        (Some(_), Some(scales)) => {
            let error = "`resize` takes a size or a scale, and both are given";
            Err(Diagnostic::new(scales.place, error).help("leave one of them out"))
        }
    }
}
