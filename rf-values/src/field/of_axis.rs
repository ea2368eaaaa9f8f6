//! From the record of a layer.

use super::error::{FieldError, attempt, whole};
use super::history::History;
use super::inside::Inside;
use super::pool::Pool;
use super::road::Road;
use super::{Around, Covered, Field, Local, Plain, Shortest};
use receptive_field_core::array::each;
use receptive_field_core::axis::Axis;
use receptive_field_core::checked::{floor_div, signed};
use receptive_field_core::ops::{AxisOp, Parameters, TransposedOp, WindowOp};
use receptive_field_core::record::{DETOUR, SPLIT, TWISTED};
use receptive_field_core::stop::fit;
use receptive_field_core::{Class, Reach, Surround};

impl Field {
    /// What a record says of an axis.
    #[track_caller]
    #[inline]
    pub(crate) const fn of_axis(axis: &Axis<'_>, is_productive: bool) -> Self {
        let mut pool = Pool::EMPTY;
        let full = match Road::of_axis(axis, &mut pool) {
            Ok(road) => road,
            Err(error) => error.stop(),
        };
        let image = axis.base.image;
        let inside = Inside::of(fit(axis.interior()));
        let inside = if is_scattered(axis, &full) {
            inside.of_several()
        } else {
            inside
        };
        let parameters = axis.parameters();
        let [.., before, after] = parameters.window();
        let (shortest, shortest_road) = shortest_of(axis, &full);
        Self {
            image,
            size: axis.size(),
            op: operation(axis, &parameters),
            padding: (before, after),
            dropped: axis.dropped(),
            is_join: axis.is_join(),
            wide: !is_productive,
            covered: if is_productive {
                Covered::No
            } else {
                Covered::Yes
            },
            aligned: axis.is_aligned(),
            apart: (f64::NAN, f64::NAN),
            full,
            local: Local::Same,
            local_road: full,
            shortest,
            shortest_road,
            pool,
            inside,
            around: around_of(axis),
            history: History::new(image, false),
            plain: Plain::No,
        }
    }

    /// With other paths than all; none where all see everything.
    #[track_caller]
    #[inline]
    pub(crate) const fn with_local(mut self, axis: Option<&Axis<'_>>) -> Self {
        self.local = match axis {
            None => Local::Nothing,
            Some(axis) => {
                self.local_road = match Road::of_axis(axis, &mut self.pool) {
                    Ok(road) => road,
                    Err(error) => error.stop(),
                };
                Local::Other
            }
        };
        self
    }
}

impl Road {
    /// What a record says, with its rows in the pool.
    #[inline]
    const fn of_axis(axis: &Axis<'_>, pool: &mut Pool) -> Result<Self, FieldError> {
        let jump = whole!(axis.jump());
        let reach = if axis.is_global() {
            Reach::Global
        } else if axis.is_scan() {
            Reach::Scan
        } else {
            Reach::Local
        };
        let mut road = Self::of_reach(reach, jump);
        road.surround = if axis.is_circular() {
            Surround::OtherEnd
        } else if axis.reads_padding() {
            Surround::Near
        } else {
            Surround::Constant
        };
        if axis.is_global() {
            return Ok(road);
        }
        let mut tables = axis.tables();
        while let Some(table) = tables.next() {
            let positions = whole!(floor_div(table.step, axis.base.jump));
            let (period, step) = whole!(axis.base.period_under((table.period, positions)));
            let mut line = attempt!(pool.open(period, step));
            each!(phase in line.period => {
                let region = whole!(table.region(whole!(signed(phase))));
                let seen = (region.start as i128, region.end as i128);
                if !pool.put(&mut line, phase, seen) {
                    return Err(Pool::misfit(seen));
                }
            });
            attempt!(road.push(line));
        }
        Ok(road)
    }
}

/// The shortest way, as far as the record tells.
#[track_caller]
#[inline]
const fn shortest_of(axis: &Axis<'_>, full: &Road) -> (Shortest, Road) {
    let length = fit(axis.path_min());
    let way = Road::straight(full.jump.0, length);
    let is_line = matches!(axis.period(), Some(1));
    // What lies below may have a shorter way of its own.
    let is_short_below = axis.base.path_min != axis.base.len;
    if axis.has(TWISTED) || is_short_below && !is_line && !axis.has(DETOUR) {
        (Shortest::Once, way)
    } else if axis.has(DETOUR) || is_line {
        (Shortest::Other, way)
    } else {
        (Shortest::Same, *full)
    }
}

/// Whether padding may be seen here and there, of which the record holds the longest run without.
#[inline]
const fn is_scattered(axis: &Axis<'_>, full: &Road) -> bool {
    axis.has(SPLIT) || !axis.base.is_image() && !full.is_straight()
}

#[inline]
const fn operation(axis: &Axis<'_>, parameters: &Parameters) -> Option<AxisOp> {
    let Some(kind) = axis.kind() else {
        return None;
    };
    match kind.class() {
        Class::Window => Some(AxisOp::Window(WindowOp::decode(parameters))),
        Class::Transposed => Some(AxisOp::Transposed(TransposedOp::decode(parameters))),
        // Which of the others it is makes no difference to what is asked.
        Class::Axes | Class::Join | Class::Gate => None,
    }
}

#[inline]
const fn around_of(axis: &Axis<'_>) -> Around {
    match (axis.around(0), axis.around(1), axis.around(2)) {
        (Some(lookback), Some(lookahead), Some(latency)) => {
            Around::Known([lookback, lookahead, latency])
        }
        _ => Around::Regions,
    }
}
