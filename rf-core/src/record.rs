//! The form in which the macro hands a layer to [`Layer`](crate::Layer): one short list of integers for the layer,
//! one for each axis, all of them as one text (see [`Numbers`](crate::numbers::Numbers)): the sides of the network's
//! input, then each list behind its length; an axis equal to the one before is left out at the end.
//!
//! The layer's list is `[kind, input, input, …]`: a [`kind`] and what the layer reads, `-1` for the network's input,
//! else an index into `LAYERS`.
//!
//! An axis is `[size, flags, first, last, path_min, dropped, P, Q, parameters…, tail…]`:
//!
//! * `first..last` is the interior, `Q / P` the jump; the number of parameters stands in the flags;
//! * the parameters are those of the kind (see there);
//! * the tail is `lo, hi`, the region of feature 0, where the flag [`SHORT`] is set: then every feature's region is
//!   `[lo + Q * i, hi + Q * i)`, or `[lo, hi)` behind a global layer;
//! * else it is `period, longest, shortest, tables…`; `period` is 0 where it does not exist. The tables run to the
//!   end of the list. A table is `P, Q, runs, (first, lo, hi, step) * runs`: feature `i` is in phase `p = i mod P` and
//!   turn `t = i div P`; the last run with `first <= p` gives its region
//!   `[lo, hi) + step * (p - first) + Q * t`, or none where `lo = hi`. The region is the hull over the tables;
//!   behind a scan its lower end is 0.

pub(crate) const SIZE: usize = 0;
pub(crate) const FLAGS: usize = 1;
pub(crate) const INTERIOR_FIRST: usize = 2;
pub(crate) const INTERIOR_LAST: usize = 3;
pub(crate) const PATH_MIN: usize = 4;
pub(crate) const DROPPED: usize = 5;
pub(crate) const PERIOD: usize = 6;
pub(crate) const STEP: usize = 7;
pub(crate) const PARAMETERS: usize = 8;

/// Numbers before the tables of a long tail.
pub(crate) const LONG_HEAD: usize = 3;
/// Numbers before the runs of a table.
pub(crate) const TABLE_HEAD: usize = 3;
/// Numbers in a run.
pub(crate) const RUN: usize = 4;

/// The tail is `lo, hi`.
pub(crate) const SHORT: i64 = 1;
/// Every feature sees the whole image, by definition.
pub(crate) const GLOBAL: i64 = 2;
/// Every feature sees all before it.
pub(crate) const SCAN: i64 = 4;
/// Regions of several jumps: there is no common period.
pub(crate) const DRIFTING: i64 = 8;
/// This join, if it is one, and every join before it is aligned.
pub(crate) const ALIGNED: i64 = 16;
/// A window that can add no new context; the same on every axis.
pub(crate) const UNPRODUCTIVE: i64 = 32;
/// The number of parameters is `flags / PARAMETER_UNIT`.
pub(crate) const PARAMETER_UNIT: i64 = 64;

/// Kinds of layers, and their parameters on each axis.
pub(crate) mod kind {
    /// None.
    pub(crate) const POINTWISE: i64 = 0;
    /// `kernel, stride, dilation, before, after`.
    pub(crate) const CONV: i64 = 1;
    /// As `CONV`.
    pub(crate) const MAX_POOL: i64 = 2;
    /// As `CONV`.
    pub(crate) const AVG_POOL: i64 = 3;
    /// As `CONV`.
    pub(crate) const POOL: i64 = 4;
    /// `kernel, stride, dilation, before, after, output_padding`.
    pub(crate) const CONV_TRANSPOSE: i64 = 5;
    /// `factor, mode`.
    pub(crate) const UPSAMPLE: i64 = 6;
    /// `mode`; to the layer's size.
    pub(crate) const RESIZE: i64 = 7;
    /// None; to the layer's size.
    pub(crate) const ADAPTIVE_POOL: i64 = 8;
    /// `factor`.
    pub(crate) const PIXEL_SHUFFLE: i64 = 9;
    /// `factor`.
    pub(crate) const PIXEL_UNSHUFFLE: i64 = 10;
    /// `before, after`.
    pub(crate) const PAD: i64 = 11;
    /// `before, after`.
    pub(crate) const CROP: i64 = 12;
    /// None.
    pub(crate) const GLOBAL_POOL: i64 = 13;
    /// `window, shift`; none where it is over everything.
    pub(crate) const MIX: i64 = 14;
    /// None.
    pub(crate) const SCAN: i64 = 15;
    /// None.
    pub(crate) const ADD: i64 = 16;
    /// None.
    pub(crate) const CONCAT: i64 = 17;
    /// None; `x`, then the gate.
    pub(crate) const SCALE: i64 = 18;
    /// The network's input itself.
    pub(crate) const INPUT: i64 = 19;
}

/// Modes of interpolation, as parameters.
pub(crate) mod mode {
    pub(crate) const NEAREST: i64 = 0;
    pub(crate) const LINEAR: i64 = 1;
    pub(crate) const CUBIC: i64 = 2;
    pub(crate) const LINEAR_ALIGNED: i64 = 3;
    pub(crate) const CUBIC_ALIGNED: i64 = 4;

    /// The mode of a parameter.
    pub(crate) const fn of(code: i64) -> crate::ops::Mode {
        use crate::ops::Mode;
        match code {
            LINEAR => Mode::Linear,
            CUBIC => Mode::Cubic,
            LINEAR_ALIGNED => Mode::LinearAligned,
            CUBIC_ALIGNED => Mode::CubicAligned,
            _ => Mode::Nearest,
        }
    }
}
