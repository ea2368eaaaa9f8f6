//! A head on a backbone.

use super::{Layer, Local};
use receptive_field_core::array::{each, put};
use receptive_field_core::axis::Base;
use receptive_field_core::stop::{fit, stop};
use receptive_field_core::text::Text;
use receptive_field_core::{Answer, Fact};

impl<const D: usize> Layer<D> {
    /// A layer of another network, whose input is this layer's output: `BACKBONE.then(&HEAD)`.
    ///
    /// What it sees is counted in pixels of this network's image. Its name, [`op`](Self::op) and
    /// [`inputs`](Self::inputs) are the head's. The head may have phases; this layer must be
    /// [`uniform`](Self::uniform), so that the regions are the head's, mapped one by one.
    ///
    /// Behind a layer of the head that sees everything, or everything before it, the [`interior`](Self::interior) is what
    /// sees no padding even if that layer reads all that the head is given.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// # use receptive_field::{Layer, receptive_field};
    /// receptive_field! { struct Head; input: [6, 6]; fc6: conv(6); }
    /// const FC6: Layer<2> = AlexNet::POOL5.then(&Head::FC6);
    /// const _: () = assert!(FC6.receptive_field[0] == 355 && FC6.start[0] == 113.5);
    /// ```
    ///
    /// # Panics
    /// Where the head's input has another size than this layer, this layer is not uniform or reads nothing, the
    /// padding of one of them reads pixels (its record does not say where a border sees more), or a number leaves
    /// `i64`.
    #[track_caller]
    pub const fn then(&self, head: &Self) -> Self {
        let mut bases = [Base::image(0); D];
        each!(index in D => {
            let (below, above) = (self.axis(index), head.axis(index));
            self.require_constant_padding(head, index);
            if below.size() != above.base.image {
                stop(&Text::new()
                    .str("`")
                    .str(head.name)
                    .str("` takes an input of ")
                    .int(above.base.image as i128)
                    .str(" on axis ")
                    .count(index)
                    .str(", `")
                    .str(self.name)
                    .str("` has ")
                    .int(below.size() as i128)
                    .str(" features"));
            }
            match below.fact(Fact::Uniform) {
                Answer::Truth(true) => {}
                Answer::Missing(missing) => stop(&self.no_backbone(" is not uniform: ").str(missing.words())),
                _ => stop(&self.no_backbone(" is not uniform: its features differ by phase")),
            }
            let Some(base) = below.as_base() else {
                stop(&self.no_backbone(" reads nothing"))
            };
            put(&mut bases, index, fit(base.under(&above.base)));
        });
        let mut layer = Self::build(head.name, head.text, head.own, Some(bases));
        layer.local = head.local;
        layer.require_fit();
        layer
    }

    /// Stops where padding reads pixels: what stands on it depends on more than regions.
    #[track_caller]
    const fn require_constant_padding(&self, head: &Self, index: usize) {
        let of_local = match head.local {
            Local::Other(local) => local.axis(index).reads_padding(),
            Local::Same | Local::Nothing => false,
        };
        if self.axis(index).reads_padding() {
            stop(&self.no_backbone(
                " reads pixels in its padding: describe backbone and head as one network",
            ))
        }
        if of_local || head.axis(index).reads_padding() {
            stop(
                &Text::new()
                    .str("`")
                    .str(head.name)
                    .str("` is no head, for it reads pixels in its padding: describe backbone and head as one network"),
            )
        }
    }

    const fn no_backbone(&self, why: &str) -> Text {
        Text::new()
            .str("no head can stand on `")
            .str(self.name)
            .str("`, which")
            .str(why)
    }

    /// Stops where the last region leaves `i64`.
    #[track_caller]
    const fn require_fit(&self) {
        each!(index in D => {
            let axis = self.axis(index);
            fit(axis.base.start(axis.base.input));
            fit(axis.base.end(axis.base.input));
            fit(axis.interior());
        });
    }
}
