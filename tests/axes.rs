//! Contracts on one axis where the fact does not exist on the other.

use receptive_field::receptive_field;

receptive_field! {
    struct Row;
    input: [16, 16];
    row: adaptive_pool([1, 8]);
    ensure row.period[1] == 1;
    ensure row.halo.before[1] == 0 && !row.uniform[1] || row.uniform[1];
}

receptive_field! {
    struct Gap;
    input: [8, 8];
    gap: conv_transpose(1, stride = [2, 1], pad = [(1, 0), 0]);
    ensure gap.start[1] == 0.5 && gap[0, 0].empty && gap[0, 0].visible.start[1] == 0;
}

#[test]
fn the_constants_agree() {
    assert_eq!((Row::ROW.period(0), Row::ROW.period(1)), (None, Some(1)));
    assert_eq!(Row::ROW.halo(1), Some((0, 0)));
    assert_eq!((Gap::GAP.padding(0), Gap::GAP.padding(1)), (None, Some(0)));
    assert!(Gap::GAP.start[0].is_nan());
}
