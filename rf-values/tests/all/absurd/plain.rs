//! Regions, bounds, conventions and tables.

use receptive_field_core::{Kind, Region};
use receptive_field_values::{Column, Convention, Field, Table, at_least, at_most, exactly};

use super::judge::{COUNTS, PIXELS, judged};
use super::layer::Chain;

fn regions() -> impl Iterator<Item = Region> {
    PIXELS
        .into_iter()
        .flat_map(|start| PIXELS.map(|end| Region { start, end }))
}

#[test]
fn regions_are_exact() {
    for region in regions() {
        let exact = (i128::from(region.end) - i128::from(region.start)).max(0);
        if let Some(len) = judged(&region, || region.len()) {
            assert_eq!(i128::try_from(len), Ok(exact), "{region}");
        } else {
            assert!(
                exact > i128::from(i64::MAX) || usize::try_from(exact).is_err(),
                "{region}"
            );
        }
        assert_eq!(region.is_empty(), exact == 0, "{region}");
        #[expect(clippy::cast_precision_loss, reason = "as exact as a coordinate is")]
        let middle = (i128::from(region.start) + i128::from(region.end)) as f64 / 2.0;
        assert_eq!(
            region.center().total_cmp(&middle),
            std::cmp::Ordering::Equal,
            "{region}"
        );
        for other in regions() {
            let both = judged(&(region, other), || region.intersect(other)).unwrap();
            for pixel in PIXELS {
                let in_both = region.contains(pixel) && other.contains(pixel);
                assert_eq!(both.contains(pixel), in_both, "{region} {other} {pixel}");
            }
        }
        for pixels in COUNTS {
            let clipped = judged(&(region, pixels), || region.clip(pixels)).unwrap();
            for pixel in PIXELS {
                let is_inside = pixel >= 0 && i128::from(pixel) < pixels as i128;
                let is_left = region.contains(pixel) && is_inside;
                assert_eq!(
                    clipped.contains(pixel),
                    is_left,
                    "{region} {pixels} {pixel}"
                );
            }
        }
    }
}

#[test]
fn bounds_compare_and_tell() {
    let field = Field::input(8);
    for bound in COUNTS {
        let met = |is: Option<Field>| is.is_some();
        assert_eq!(
            met(judged(&bound, || field.expect_size(at_least(bound)))),
            bound <= 8
        );
        assert_eq!(
            met(judged(&bound, || field.expect_size(at_most(bound)))),
            bound >= 8
        );
        assert_eq!(
            met(judged(&bound, || field.expect_size(exactly(bound)))),
            bound == 8
        );
    }
    for bound in PIXELS {
        let met = judged(&bound, || field.expect_padding(at_least(bound)));
        assert_eq!(met.is_some(), bound <= 0);
    }
    for bound in [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::MAX,
        f64::MIN_POSITIVE,
        -0.0,
    ] {
        let met = judged(&bound, || field.expect_jump(at_least(bound)));
        assert_eq!(met.is_some(), bound <= 1.0, "{bound}");
        assert!(judged(&bound, || field.expect_start(exactly(bound))).is_none());
    }
}

#[test]
fn conventions_tables_and_codes_take_anything() {
    for center in [f64::NAN, f64::INFINITY, f64::MAX, -0.0] {
        for convention in [
            Convention::Corner,
            Convention::FromZero,
            Convention::FromOne,
        ] {
            judged(&center, || convention.center(convention.of(center))).unwrap();
        }
    }
    for code in PIXELS {
        if let Some(kind) = judged(&code, || Kind::of_code(code)).unwrap() {
            assert_eq!(kind.code(), code);
        }
    }
    for column in [Column::Size, Column::Halo, Column::Region] {
        let table = Table::new("", Chain::INPUT, &[])
            .with(column)
            .with(column)
            .with_input();
        assert!(
            judged(&column, || table.to_string())
                .unwrap()
                .contains("input")
        );
    }
}
