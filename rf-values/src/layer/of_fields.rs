//! From fields to a layer, on which heads can stand.

use super::Layer;
use super::held::Own;
use crate::fields::Fields;
use receptive_field_core::array::{each, put};
use receptive_field_core::axis::Base;
use receptive_field_core::stop::{fit, stop};
use receptive_field_core::text::Text;
use receptive_field_core::{Answer, Fact};

impl<const D: usize> Fields<D> {
    /// These as a layer: a head that `receptive_field!` describes goes [on it](Layer::then), and whatever takes a layer
    /// takes it. Every fact is the same, save that to the layer these are an input: nothing is
    /// [`dropped`](Layer::dropped), there is no [`state`](Layer::state), and it is [`productive`](Layer::productive).
    ///
    /// A layer holds its regions in a text, which no `const fn` can write: so features must be
    /// [`uniform`](Self::uniform), as they must be under any head.
    ///
    /// ```
    /// # use receptive_field::{Fields, Layer, Window, receptive_field};
    /// const fn backbone<const K: usize>() -> Fields<2> {
    ///     Fields::input([64, 64]).window(Window::new(K).stride(8))
    /// }
    /// receptive_field! { struct Head; input: [8, 8]; conv: conv(3, pad = 1); }
    /// const CONV: Layer<2> = backbone::<8>().layer("backbone").then(&Head::CONV);
    /// const _: () = assert!(CONV.receptive_field[0] == 24 && CONV.jump[0] == 8.0);
    /// ```
    ///
    /// # Panics
    /// Where features are not uniform on an axis or read nothing, or a padding reads pixels; and where a field does not
    /// keep the [`path_min`](Self::path_min) or the [`interior`](Self::interior).
    #[track_caller]
    pub const fn layer(&self, name: &'static str) -> Layer<D> {
        let (mut bases, mut sizes) = ([Base::image(0); D], [0; D]);
        each!(axis in D => {
            let field = self.on(axis);
            let no_layer = Text::new().str("`").str(name).str("` is no layer: axis ").count(axis);
            match field.answer(Fact::Uniform) {
                Answer::Truth(true) => {}
                Answer::Missing(missing) => {
                    stop(&no_layer.str(" is not uniform: ").str(missing.words()))
                }
                _ => stop(&no_layer.str(" is not uniform: its features differ by phase")),
            }
            if field.reads_pixels() {
                stop(&no_layer.str(" reads pixels in its padding"));
            }
            field.answer(Fact::PathMin);
            field.answer(Fact::Interior);
            let record = field.record(None);
            let Some(base) = record.axis().as_base() else {
                stop(&no_layer.str(" reads nothing"))
            };
            put(&mut sizes, axis, record.axis().size());
            put(&mut bases, axis, base);
            fit(base.end(base.input));
        });
        Layer::build(name, c"", Own::Pixels(sizes), Some(bases))
    }
}
