use receptive_field::{Field, Mode, Window, at_least, at_most, exactly};

const CONV: Field = Field::input(16).window(Window::new(3).stride(2).pad(1));
const UP: Field = CONV.upsample(2, Mode::LINEAR);
const SKEWED: Field = Field::join(&[CONV, Field::input(16).window(Window::new(2).stride(2))]);
const SEEN: Field = Field::input(3).window(Window::new(3).same());

const _: Field = CONV.expect_size(exactly(7));
const _: Field = CONV.expect_receptive_field(at_least(4));
const _: Field = UP.expect_receptive_field_min(at_least(6));
const _: Field = SKEWED.expect_path_min(at_least(3));
const _: Field = CONV.expect_jump(exactly(1.0));
const _: Field = UP.expect_period(exactly(1));
const _: Field = CONV.expect_start(exactly(1.5));
const _: Field = UP.expect_anchor(exactly(0.5));
const _: Field = CONV.expect_padding(exactly(0));
const _: Field = CONV.expect_lookback(at_most(0));
const _: Field = CONV.expect_lookahead(at_most(0));
const _: Field = UP.expect_latency(at_most(0));
const _: Field = SEEN.window(Window::new(2).stride(2)).expect_dropped(exactly(0));
const _: Field = CONV.expect_state(at_most(0));
const _: Field = CONV.expect_halo(at_most((0, 0)));
const _: Field = CONV.expect_context(at_most((1, 0)));
const _: Field = CONV.expect_halo_unaligned(at_most((1, 0)));
const _: Field = CONV.expect_interior(exactly((0, 8)));
const _: Field = UP.expect_causal();
const _: Field = UP.expect_uniform();
const _: Field = SKEWED.expect_aligned();
const _: Field = SEEN.window(Window::new(3).same()).expect_productive();
const _: Field = CONV.expect_same(&UP);

fn main() {}
