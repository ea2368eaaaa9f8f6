use receptive_field_values::__private::{feature1, input1, input2, layer2};
use receptive_field_values::{Column, Layer, Table};

use super::{GAPS, POOL5, UP};

#[test]
fn debug_is_readable() {
    assert_eq!(
        format!("{UP:?}"),
        "Layer { name: \"up\", size: [16], receptive_field: [3], jump: [1.0], start: [0.5], .. }"
    );
}

#[test]
fn tables_show_what_is_asked() {
    const LAYERS: &[Layer<1>] = &[UP, GAPS];
    let table = Table::new("Up", input1(16), LAYERS)
        .with(Column::Halo)
        .with(Column::Region)
        .with(Column::Interior);
    let expected = "\
Up     n  jump  receptive field  start   region    halo  interior
up    16     1                3    0.5  [-1, 2)  (1, 0)   [2, 16)
gaps   7   0.5                1    0.5   [0, 1)  (0, 0)    [0, 7)";
    assert_eq!(table.to_string(), expected);
}

#[test]
fn axes_that_differ() {
    const WIDE: Layer<2> = layer2(
        "wide",
        c"e  12   5   2   1  -1  15   6 337   0   6   2   0   1   2   2   2   1   0   0   0   2  15   5 337   1   4   3   0   1   1   3   1   1   1   1  -1   2",
    );
    const LAYERS: &[Layer<2>] = &[WIDE];
    let expected = "\
Net         n   jump  receptive field    start
input  12 x 5      1                1      0.5
wide    6 x 5  2 x 1            2 x 3  1 x 0.5";
    let table = Table::new("Net", input2(12, 5), LAYERS).with_input();
    assert_eq!(table.to_string(), expected);
    assert_eq!(
        WIDE.to_string(),
        "wide: 6 x 5 features, receptive field 2 x 3, jump 2 x 1, start 1 x 0.5"
    );
}

#[test]
fn features_that_see_nothing() {
    let gap = feature1(GAPS, [1], &[]);
    assert_eq!((gap.region, gap.visible), (None, None));
    assert_eq!(gap.to_string(), "gaps[1]: reads nothing");
}

#[test]
fn inputs_are_layers() {
    let input = input2(4, 5);
    assert_eq!(input.interior(1), (0, 5));
    assert_eq!(
        (input.uniform(), input.causal(), input.halo(0)),
        (Some(true), Some(true), Some((0, 0)))
    );
    assert_eq!(POOL5.local(), Some(POOL5));
}

#[test]
fn every_fact_is_a_column() {
    const LAYERS: &[Layer<1>] = &[UP];
    let guide = Table::new("Up", input1(16), LAYERS);
    assert_eq!(guide.with(Column::Jump).with(Column::Size), guide);
    let truths = guide
        .with(Column::Uniform)
        .with(Column::Productive)
        .with(Column::CoversInput)
        .with(Column::Dropped);
    let expected = "\
Up   n  jump  receptive field  start  dropped  productive  covers input  uniform
up  16     1                3    0.5        0         yes             -       no";
    assert_eq!(truths.to_string(), expected);
}
