//! One axis of a network, followed by hand.
//!
//! What the evaluator keeps of a layer on one axis decides every fact, and a [`Field`] keeps the same in tables of bounded
//! size: the image; the size; along all paths, along those that do not see everything, and along the shortest one, the
//! region of each phase with the structural period, the jump, and how far layers reach (`road.rs`; rows of all roads stand
//! in one `pool.rs`); the features that
//! see no padding (`inside.rs`); whether all joins are aligned; the last operation, of which `dropped` and `state` are; and
//! which layers fitted their input to a size (`history.rs`). Facts are read off a record made of it (`record.rs`), as
//! those of a layer are, unless one line of regions tells them (`closed.rs`).
//!
//! rustc works all of this out for each instantiation of a generic model, and what it spends is steps: where lines are
//! sorted (`sorted.rs`) and numbers small, layers and joins have closed forms (`quick.rs`), and the others are for the rest.

mod answer;
mod closed;
mod error;
mod expect;
mod facts;
mod history;
mod inside;
mod join;
mod of_axis;
mod operations;
mod places;
mod plain;
mod pool;
mod quick;
mod record;
mod repeated;
mod road;
mod seen;
mod sorted;
mod united;

use core::fmt;

use error::{attempt, whole};
use history::History;
use inside::Inside;
use pool::Pool;
use receptive_field_core::checked::{signed, some};
use receptive_field_core::ops::{AxisOp, Rule, Step};
use receptive_field_core::stop::{fit, stop};
use receptive_field_core::text::Text;
use receptive_field_core::{Reach, Surround};
use road::{Road, Slide};
use united::Way;

pub use error::FieldError;
pub(crate) use join::Branches;

/// One axis of a network, in any `const fn` and without the macro: for models whose numbers are const generics. It knows
/// every operation of the language, and what each feature of its last layer sees of the input.
///
/// A field is a value: each operation gives the field behind it, and a join takes several. The facts are those of a
/// [`Layer`](crate::Layer), under the same names; what an author expects of them stops the build with both numbers where it
/// is not so. [`Fields`](crate::Fields) are those of several axes.
///
/// ```
/// use receptive_field::{Field, Mode, Window, at_least, exactly};
///
/// /// A U-Net: two convolutions a level, pooling, nearest up-sampling, skips.
/// const fn unet<const DEPTH: usize, const K: usize>(size: usize) -> Field {
///     let conv = Window::new(K).same();
///     let mut skips = [Field::input(size); DEPTH];
///     let mut x = Field::input(size);
///     let mut level = 0;
///     while level < DEPTH {
///         x = x.window(conv).window(conv);
///         skips[level] = x;
///         x = x.window(Window::new(2).stride(2));
///         level += 1;
///     }
///     x = x.window(conv).window(conv);
///     while level > 0 {
///         level -= 1;
///         x = Field::join(&[x.upsample(2, Mode::NEAREST), skips[level]]);
///         x = x.window(conv).window(conv);
///     }
///     x
/// }
///
/// const OUTPUT: Field = unet::<4, 3>(512)
///     .expect_size(exactly(512))
///     .expect_receptive_field(at_least(200));
/// const _: () = assert!(OUTPUT.period().unwrap() == 16);
/// ```
///
/// Two fields are equal if they see the same: the image, the sizes, all regions along all paths, the features that see
/// no padding and the alignment. What the last operation is does not count. A field that keeps one of these
/// ([bounds](#bounds)) is not equal to one that does not.
///
/// # Bounds
/// A field holds tables of bounded size, 4 KB in all: regions of up to 256 phases, less than 2^31 pixels apart, of up to 4
/// jumps side by side where branches drift, and of all paths, [`local`](Self::local) ones and the shortest together up to
/// 360. Beyond them the build stops and says so; without up-sampling there is one phase. Three more facts are not kept
/// in all cases, and stop the build only where they are asked for: how far borders look behind a padding that reads pixels
/// ([`lookback`](Self::lookback), [`lookahead`](Self::lookahead), [`latency`](Self::latency) and what follows from them),
/// the [`interior`](Self::interior) where padding is seen here and there in more than 16 places, or behind such places
/// more than 2,048 features would have to be looked at one by one (taps thousands of features apart); and the
/// [`path_min`](Self::path_min) where the phases of the shortest way are too many beside the others, or behind some layers
/// of a network made by `receptive_field!` (see [`Layer::field`](crate::Layer::field)).
///
/// Fields are values without a name, so that fields made alike of the same input are one layer: where branches of
/// different jumps are joined, a resizing counts as theirs alone only if it is not on the way to all of them.
///
/// What is not as expected stops the build at the line of the call, with both numbers:
///
/// ```compile_fail,E0080
/// # use receptive_field::{Field, Window, at_least};
/// // error: evaluation panicked: `receptive_field >= 195`: it is 11
/// const _: Field = Field::input(227).window(Window::new(11)).expect_receptive_field(at_least(195));
/// ```
#[derive(Clone, Copy)]
pub struct Field {
    image: i64,
    size: i64,
    /// The last operation; none of the input and of joins.
    op: Option<AxisOp>,
    /// Its padding, with the rule applied.
    padding: (i64, i64),
    dropped: i64,
    is_join: bool,
    /// Whether the last operation is a window of more than one tap …
    wide: bool,
    /// … and whether what a window reads sees the whole image along every path. It may be wide on another axis.
    covered: Covered,
    aligned: bool,
    /// Where it is not, the centres of two branches; NaN where they are not known.
    apart: (f64, f64),
    full: Road,
    local: Local,
    local_road: Road,
    shortest: Shortest,
    shortest_road: Road,
    /// The rows of all roads.
    pool: Pool,
    inside: Inside,
    around: Around,
    history: History,
    plain: Plain,
}

/// Whether all of the image is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Covered {
    No,
    Yes,
    Unknown,
}

/// What the closed forms of `quick.rs` hold of. If one run sees no padding, it is the only one: a layer, of which the longest
/// of several may be kept, is no such field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Plain {
    No,
    /// All paths.
    Paths,
    /// All paths, and the shortest way.
    Ways,
}

/// The paths that do not see everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Local {
    /// All of them.
    Same,
    Nothing,
    /// Those of `local_road`.
    Other,
}

/// The shortest way through the joins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shortest {
    /// There was no join: it is the only one.
    Same,
    /// That of `shortest_road`.
    Other,
    /// As long as `shortest_road`; of what follows it is not known.
    Once,
    Unknown,
}

/// How far the features that exist look, where padding reads pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Around {
    /// As far as their regions.
    Regions,
    /// At most `lookback, lookahead, latency`.
    Known([i64; 3]),
    Unknown,
}

impl Shortest {
    /// Whether nothing is known behind the layer.
    #[inline]
    const fn is_lost(self) -> bool {
        matches!(self, Self::Once | Self::Unknown)
    }
}

impl Local {
    #[inline]
    const fn differs(self) -> bool {
        !matches!(self, Self::Same)
    }
}

impl Field {
    /// The input: `size` pixels, each its own region.
    ///
    /// ```
    /// # use receptive_field::{Field, Region};
    /// assert_eq!(Field::input(227).region(3), Some(Region { start: 3, end: 4 }));
    /// ```
    ///
    /// # Panics
    /// Where there is no pixel, or more than `i64` counts.
    #[track_caller]
    #[inline]
    pub const fn input(size: usize) -> Self {
        if size == 0 {
            stop(&Text::new().str("an input needs at least 1 pixel: its size is 0"));
        }
        let size = fit(signed(size));
        // Feature `i` is pixel `i`.
        let road = Road::straight(1, 1);
        Self {
            image: size,
            size,
            op: None,
            padding: (0, 0),
            dropped: 0,
            is_join: false,
            wide: false,
            covered: Covered::No,
            aligned: true,
            apart: (f64::NAN, f64::NAN),
            full: road,
            local: Local::Same,
            local_road: road,
            shortest: Shortest::Same,
            shortest_road: road,
            pool: Pool::EMPTY,
            inside: Inside::all(size),
            around: Around::Regions,
            history: History::new(size, true),
            plain: Plain::Ways,
        }
    }

    /// Behind one more operation; `like` is the size of the layer that it follows, if it follows one.
    ///
    /// ```
    /// use receptive_field_core::ops::{AxisOp, UnshuffleOp};
    /// use receptive_field_values::Field;
    /// let halves = AxisOp::Unshuffle(UnshuffleOp { factor: 2 });
    /// assert_eq!(Field::input(8).try_after(&halves, 0).unwrap().size(), 4);
    /// ```
    ///
    /// # Errors
    /// A [`FieldError`] where it cannot be applied, or leaves the bounds of a field.
    #[inline]
    pub const fn try_after(&self, op: &AxisOp, like: i64) -> Result<Self, FieldError> {
        let mut next = *self;
        attempt!(next.advance(op, like));
        Ok(next)
    }

    /// Goes on behind one more operation. Where it fails nothing is true of the field any more.
    ///
    /// rustc runs it for each layer of a generic model: a branch costs it as much as three sums, an `Option` made and
    /// looked at as ten, a call as much.
    #[inline]
    const fn advance(&mut self, op: &AxisOp, like: i64) -> Result<(), FieldError> {
        let is_done = match op {
            AxisOp::Window(op) => self.quick(op),
            AxisOp::Upsample(op) => self.quick_repeat(op),
            _ => false,
        };
        if is_done {
            return Ok(());
        }
        let step = match op.step(self.size, like) {
            Ok(step) => step,
            Err(error) => return Err(FieldError::Op(error)),
        };
        (self.wide, self.covered) = (false, Covered::No);
        if let Rule::Window {
            kernel,
            stride,
            dilation,
            before,
        } = step.rule
        {
            self.wide = op.is_wide();
            self.covered = attempt!(self.sees_all());
            let slide = Slide::of(kernel, stride, dilation, before);
            if self.pool.taken == 0 {
                attempt!(self.slide(&step, slide));
            } else {
                attempt!(self.roads_through(&step));
            }
            if !self.inside.slide(&step, slide, self.size) {
                return Err(FieldError::Overflow);
            }
            self.history.then(&step, false);
        } else {
            if !self.quick_resize(&step) {
                attempt!(self.roads_through(&step));
            }
            if !self.inside.through(&step, self.size) {
                return Err(FieldError::Overflow);
            }
            self.history.then(&step, op.is_fitted());
        }
        (self.size, self.padding) = (step.size, step.padding);
        self.settle(Some(*op), step.dropped);
        // The last region must fit, too: jumps and sizes that are not huge need no look.
        if step.size > SMALL || self.full.lines[0].step > SMALL {
            whole!(self.way().seen(last(step.size), self.image));
        }
        Ok(())
    }

    /// The roads behind a window, where none has several phases.
    #[inline]
    const fn slide(&mut self, step: &Step, slide: Slide) -> Result<(), FieldError> {
        attempt!(self.full.slide(step, slide));
        if let Local::Other = self.local {
            attempt!(self.local_road.slide(step, slide));
        }
        match self.shortest {
            Shortest::Other => attempt!(self.shortest_road.slide(step, slide)),
            Shortest::Once => self.shortest = Shortest::Unknown,
            Shortest::Same | Shortest::Unknown => {}
        }
        Ok(())
    }

    /// The roads behind one more layer.
    #[inline]
    const fn roads_through(&mut self, step: &Step) -> Result<(), FieldError> {
        let from = self.pool;
        self.pool.taken = 0;
        let to = &mut self.pool;
        let is_twin = !matches!(step.rule, Rule::All | Rule::Prefix)
            && matches!(self.local, Local::Other)
            && self.shortest_road.has_rows_of(&self.local_road);
        attempt!(self.full.through(step, self.image, &from, to));
        match self.local {
            _ if matches!(step.rule, Rule::All | Rule::Prefix) => self.local = Local::Nothing,
            Local::Other => attempt!(self.local_road.through(step, self.image, &from, to)),
            Local::Same | Local::Nothing => {}
        }
        match self.shortest {
            Shortest::Other if is_twin => self.shortest_road = self.local_road,
            Shortest::Other => match self.shortest_road.through(step, self.image, &from, to) {
                Ok(()) => {}
                // Nothing else is lost.
                Err(_) => self.shortest = Shortest::Unknown,
            },
            Shortest::Once => self.shortest = Shortest::Unknown,
            Shortest::Same | Shortest::Unknown => {}
        }
        Ok(())
    }

    /// Whether every feature sees the whole image along every path.
    #[inline]
    const fn sees_all(&self) -> Result<Covered, FieldError> {
        Ok(match self.shortest {
            Shortest::Unknown => Covered::Unknown,
            _ if whole!(self.shortest()) >= self.image => Covered::Yes,
            _ => Covered::No,
        })
    }

    /// What is to be said of the last layer alone.
    #[inline]
    const fn settle(&mut self, op: Option<AxisOp>, dropped: i64) {
        self.is_join = op.is_none();
        if self.is_join {
            (self.wide, self.covered, self.padding) = (false, Covered::No, (0, 0));
        }
        (self.op, self.dropped) = (op, dropped);
        self.around = around(&self.full);
        self.plain = self.how_plain();
    }

    /// All paths.
    #[inline]
    const fn way(&self) -> Way<'_> {
        Way {
            road: &self.full,
            pool: &self.pool,
        }
    }

    /// The paths without the layers that see everything.
    #[inline]
    const fn local_way(&self) -> Option<Way<'_>> {
        let road = match self.local {
            Local::Same => &self.full,
            Local::Nothing => return None,
            Local::Other => &self.local_road,
        };
        Some(Way {
            road,
            pool: &self.pool,
        })
    }

    #[inline]
    const fn shortest_way(&self) -> Way<'_> {
        Way {
            road: match self.shortest {
                Shortest::Other | Shortest::Once => &self.shortest_road,
                Shortest::Same | Shortest::Unknown => &self.full,
            },
            pool: &self.pool,
        }
    }

    /// The receptive field along the shortest way.
    #[inline]
    const fn shortest(&self) -> Option<i64> {
        let road = match self.shortest {
            Shortest::Other | Shortest::Once => &self.shortest_road,
            Shortest::Same | Shortest::Unknown => &self.full,
        };
        if let (Reach::Local, 1) = (road.reach, road.count) {
            return Some(self.longest(&road.lines[0]));
        }
        let (longest, _) = some!(self.shortest_way().lengths(self.size, self.image));
        Some(longest)
    }
}

/// What features that see padding see: more than their regions say, where it reads pixels.
#[inline]
const fn around(road: &Road) -> Around {
    match (road.surround, road.reach) {
        (Surround::Constant, _) | (_, Reach::Global) => Around::Regions,
        _ => Around::Unknown,
    }
}

/// Twice as many bits as this has are far from those of `i64`.
const SMALL: i64 = 1 << 30;

#[inline]
const fn last(size: i64) -> i64 {
    size.saturating_sub(1)
}

/// Four stand side by side in as much as clippy's `large_stack_arrays` lets pass.
const _: () = assert!(size_of::<Field>() <= 4256);

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.sees_as(other)
    }
}

impl Eq for Field {}

impl core::hash::Hash for Field {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        (self.image, self.size, self.full.jump).hash(state);
    }
}

/// `13 features, receptive field 163, jump 16, start 17.5`.
impl fmt::Display for Field {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} features, receptive field {}, jump {}, start {}",
            self.size,
            self.receptive_field(),
            self.jump(),
            self.start()
        )
    }
}

/// As [`Display`](fmt::Display) has it: the tables are long.
impl fmt::Debug for Field {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Field({self})")
    }
}
