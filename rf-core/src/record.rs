//! The form in which the macro hands a layer to `Layer`: one short list of integers for the layer,
//! one for each axis, all of them as one text (see [`Numbers`](crate::numbers::Numbers)): the sides of the network's
//! input, then each list behind its length; an axis equal to the one before is left out at the end.
//!
//! The layer's list is `[kind, input, input, …]`: the code of a [`Kind`](crate::Kind) and what the layer reads, `-1`
//! for the network's input, else an index into `LAYERS`.
//!
//! An axis is `[size, flags, first, last, path_min, dropped, P, Q, parameters…, around…, tail…]`:
//!
//! * `first..last` is the interior, `Q / P` the jump; the number of parameters stands in the flags;
//! * the parameters are those of the operation (see `encode` of each in `ops`);
//! * behind padding that reads pixels, where the flag [`AROUND`] is set, stands what the features that exist really
//!   read at most, `lookback, lookahead, latency`;
//! * the tail is `lo, hi`, the region of feature 0, where the flag [`SHORT`] is set: then every feature's region is
//!   `[lo + Q * i, hi + Q * i)`, or `[lo, hi)` behind a global layer;
//! * else it is `period, longest, shortest, tables…`; `period` is 0 where it does not exist. The tables run to the
//!   end of the list. A table is `P, Q, runs, (first, lo, hi, step) * runs`: feature `i` is in phase `p = i mod P` and
//!   turn `t = i div P`; the last run with `first <= p` gives its region
//!   `[lo, hi) + step * (p - first) + Q * t`, or none where `lo = hi`. The region is the hull over the tables;
//!   behind a scan its lower end is 0.

pub const SIZE: usize = 0;
pub const FLAGS: usize = 1;
pub const INTERIOR_FIRST: usize = 2;
pub const INTERIOR_LAST: usize = 3;
pub const PATH_MIN: usize = 4;
pub const DROPPED: usize = 5;
pub const PERIOD: usize = 6;
pub const STEP: usize = 7;
pub const PARAMETERS: usize = 8;

/// Numbers before the tables of a long tail.
pub const LONG_HEAD: usize = 3;
/// Numbers before the runs of a table.
pub const TABLE_HEAD: usize = 3;
/// Numbers in a run.
pub const RUN: usize = 4;

/// The tail is `lo, hi`.
pub const SHORT: i64 = 1;
/// Every feature sees the whole image, by definition.
pub const GLOBAL: i64 = 2;
/// Every feature sees all before it.
pub const SCAN: i64 = 4;
/// Regions of several jumps: there is no common period.
pub const DRIFTING: i64 = 8;
/// This join, if it is one, and every join before it is aligned.
pub const ALIGNED: i64 = 16;
/// A window that can add no new context; the same on every axis.
pub const UNPRODUCTIVE: i64 = 32;
/// The number of parameters is `flags / PARAMETER_UNIT`, modulo [`PARAMETER_COUNTS`].
pub const PARAMETER_UNIT: i64 = 64;
pub const PARAMETER_COUNTS: i64 = 16;
pub const PARAMETER_MASK: i64 = PARAMETER_UNIT * (PARAMETER_COUNTS - 1);
/// What features really read stands behind the parameters.
pub const AROUND: i64 = PARAMETER_UNIT * PARAMETER_COUNTS;
/// Padding before it, or its own, is read from the other end.
pub const CIRCULAR: i64 = AROUND * 2;
/// The shortest way is a straight one, of one size and step, and the regions are not.
pub const DETOUR: i64 = AROUND * 4;
/// The shortest way is neither that of the regions nor a straight one.
pub const TWISTED: i64 = AROUND * 8;
/// The features that see no padding are several runs, of which `first..last` is the longest.
pub const SPLIT: i64 = AROUND * 16;

/// Numbers of what features really read.
pub const AROUND_COUNT: usize = 3;
