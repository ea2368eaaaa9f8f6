//! What an author may expect of a number: one table for one axis and for several.

/// Hands the rows to a macro that makes a method of each: its name, the fact, the type of its bound, the name of the fact's
/// own method, what else there is to say; then an example: pixels, a window, and a bound that holds.
macro_rules! expectations {
    ($make:ident) => {
        $make! {
            expect_size: Size, usize, "size", "", "227", "Window::new(11).stride(4)", "exactly", "55";
            expect_receptive_field: ReceptiveField, usize, "receptive_field", "", "227", "Window::new(11)", "at_least", "11";
            expect_receptive_field_min: ReceptiveFieldMin, usize, "receptive_field_min", "", "227", "Window::new(11)", "at_least", "11";
            expect_path_min: PathMin, usize, "path_min", "", "227", "Window::new(11)", "at_least", "11";
            expect_jump: Jump, f64, "jump", "", "227", "Window::new(11).stride(4)", "exactly", "4.0";
            expect_period: Period, usize, "period", "", "227", "Window::new(11).stride(4)", "exactly", "1";
            expect_start: Start, f64, "start", "", "227", "Window::new(11).stride(4)", "exactly", "5.5";
            expect_anchor: Anchor, f64, "anchor", "", "227", "Window::new(11).stride(4)", "exactly", "5.5";
            expect_padding: Padding, i64, "padding", "", "227", "Window::new(3).pad(1)", "exactly", "1";
            expect_lookback: Lookback, i64, "lookback", "", "227", "Window::new(3).causal()", "at_most", "2";
            expect_lookahead: Lookahead, i64, "lookahead", "", "227", "Window::new(3).causal()", "at_most", "0";
            expect_latency: Latency, i64, "latency", "", "2_560", "Window::new(4).stride(2).pad_each(2, 0)", "exactly", "0";
            expect_dropped: Dropped, usize, "dropped", "", "227", "Window::new(11).stride(4)", "exactly", "0";
            expect_state: State, usize, "state", "", "227", "Window::new(3).causal()", "at_most", "2";
            expect_halo: Halo, (i64, i64), "halo", "; a bound holds for each side", "227", "Window::new(3).same()", "at_most", "(1, 1)";
            expect_context: Context, (i64, i64), "context", "; a bound holds for each side", "227", "Window::new(3).same()", "at_most", "(1, 1)";
            expect_halo_unaligned: HaloUnaligned, (i64, i64), "halo_unaligned", "; a bound holds for each side", "227", "Window::new(3).same()", "at_most", "(1, 1)";
            expect_interior: Interior, (usize, usize), "interior", "", "227", "Window::new(3).same()", "exactly", "(1, 226)";
        }
    };
}

pub(crate) use expectations;
