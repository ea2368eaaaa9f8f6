//! From the record of a layer.

use super::error::{FieldError, attempt, whole};
use super::history::History;
use super::inside::Inside;
use super::road::Road;
use super::{Around, Field, Local, Shortest};
use crate::axis::Axis;
use crate::checked::floor_div;
use crate::kind::{Class, Kind};
use crate::ops::{AxisOp, TransposedOp, WindowOp};
use crate::reach::{Reach, Surround};
use crate::record::{DETOUR, SPLIT, TWISTED};
use crate::stop::fit;

impl Field {
    /// What a record says of an axis.
    #[track_caller]
    #[inline]
    pub(crate) const fn of_axis(axis: &Axis<'_>, is_productive: bool) -> Self {
        let full = match Road::of_axis(axis) {
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
        let [.., before, after] = axis.parameters().window();
        let (shortest, shortest_road) = shortest_of(axis, &full);
        Self {
            image,
            size: axis.size(),
            op: operation(axis),
            padding: (before, after),
            dropped: axis.dropped(),
            is_join: axis.is_join(),
            wide: !is_productive,
            covered: Some(!is_productive),
            aligned: axis.is_aligned(),
            full,
            local: Local::Same,
            local_road: full,
            shortest,
            shortest_road,
            inside,
            around: around_of(axis),
            history: History::new(image, false),
        }
    }

    /// With other paths than all; none where all see everything.
    #[track_caller]
    #[inline]
    pub(crate) const fn with_local(mut self, axis: Option<&Axis<'_>>) -> Self {
        self.local = match axis {
            None => Local::Nothing,
            Some(axis) => {
                self.local_road = match Road::of_axis(axis) {
                    Ok(road) => road,
                    Err(error) => error.stop(),
                };
                Local::Other
            }
        };
        self
    }
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a line is opened with room for its rows"
)]
impl Road {
    #[inline]
    const fn of_axis(axis: &Axis<'_>) -> Result<Self, FieldError> {
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
            let first = attempt!(road.open(period, step));
            let mut i = 0;
            while i < period {
                let region = whole!(table.region(i));
                let hull = if region.is_empty() {
                    None
                } else {
                    Some(region)
                };
                road.put(first + i as usize, hull);
                i += 1;
            }
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
    if axis.has(TWISTED) {
        (Shortest::Once, way)
    } else if axis.has(DETOUR) || matches!(full.reach, Reach::Local) && full.is_straight() {
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
const fn operation(axis: &Axis<'_>) -> Option<AxisOp> {
    let Some(kind) = axis.kind() else {
        return None;
    };
    match kind.class() {
        Class::Window => Some(AxisOp::Window(WindowOp::decode(&axis.parameters()))),
        Class::Transposed => Some(AxisOp::Transposed(TransposedOp::decode(&axis.parameters()))),
        Class::Axes if matches!(kind, Kind::Input) => None,
        Class::Axes => Some(AxisOp::Pointwise),
        Class::Join | Class::Gate => None,
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
