//! All chains of up to three windows with kernels to 4, strides to 3, dilations to 2 and paddings to 2, on 1 to 12
//! pixels: 4.5 million of them. The core, the recurrence of the literature and sets of pixels have to agree.
//!
//! Axes never mix, so that one is enough. Chains share their beginnings: a graph holds all third windows.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "of small numbers"
)]

use std::fmt::Debug;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use receptive_field_core::eval::{Evaluation, Graph, Node, NodeOp, Region, Source, evaluate};
use receptive_field_core::ops::{AxisOp, Padding, PaddingMode, WindowOp};
use receptive_field_core::{Answer, Fact};

use crate::support::answers::{number, pair, whole};
use crate::support::record::Recorded;
use crate::support::roads::fraction;

#[derive(Debug, Clone, Copy)]
struct Window {
    k: i64,
    s: i64,
    d: i64,
    p: i64,
}

fn windows() -> Vec<Window> {
    let mut all = Vec::new();
    for k in 1..=4 {
        for s in 1..=3 {
            for d in 1..=2 {
                all.extend((0..=2).map(|p| Window { k, s, d, p }));
            }
        }
    }
    all
}

impl Window {
    fn node(self, input: Source) -> Node {
        let op = AxisOp::Window(WindowOp {
            kernel: self.k,
            stride: self.s,
            dilation: self.d,
            padding: Padding::Explicit {
                before: self.p,
                after: self.p,
            },
            padding_mode: PaddingMode::Zeros,
            ceil_mode: false,
        });
        Node {
            op: NodeOp::Axes(vec![op]),
            inputs: vec![input],
            like: None,
        }
    }
}

/// Pixel `i` is bit `i + ZERO`.
const ZERO: i64 = 53;

/// Features on both sides of a layer that others may read, also beyond its padding: of the image, and behind one,
/// two and three windows.
const BEYOND: [i64; 4] = [53, 17, 5, 1];

/// Sets of pixels, feature by feature.
struct Sets {
    size: i64,
    /// How many windows stand before.
    depth: usize,
    /// As if every layer went on for ever: features `-BEYOND[depth]..size + BEYOND[depth]`.
    endless: Vec<u128>,
    /// Only through features that exist.
    existing: Vec<u128>,
}

impl Sets {
    fn image(size: i64) -> Self {
        let pixel = |i: i64| 1_u128 << (i + ZERO);
        Self {
            size,
            depth: 0,
            endless: (-BEYOND[0]..size + BEYOND[0]).map(pixel).collect(),
            existing: (0..size).map(pixel).collect(),
        }
    }

    /// None where no window fits.
    fn through(&self, Window { k, s, d, p }: Window) -> Option<Self> {
        let size = (self.size + 2 * p - (d * (k - 1) + 1)).div_euclid(s) + 1;
        if size < 1 {
            return None;
        }
        let depth = self.depth + 1;
        let taps = |o: i64| (0..k).map(move |t| o * s - p + t * d);
        let endless = |i: i64| self.endless[(i + BEYOND[self.depth]) as usize];
        let existing = |i: i64| self.existing.get(usize::try_from(i).ok()?);
        let range = -BEYOND[depth]..size + BEYOND[depth];
        Some(Self {
            size,
            depth,
            endless: range
                .map(|o| taps(o).fold(0, |set, i| set | endless(i)))
                .collect(),
            existing: (0..size)
                .map(|o| taps(o).filter_map(existing).fold(0, |set, i| set | i))
                .collect(),
        })
    }

    /// What the recurrence should say.
    fn closed(&self) -> Closed {
        let at = BEYOND[self.depth] as usize;
        let [first, next] = [at, at + 1].map(|i| hull(self.endless[i]).unwrap());
        Closed {
            jump: next.start - first.start,
            field: first.end - first.start,
            start: first.start + first.end,
        }
    }
}

fn hull(set: u128) -> Option<Region> {
    (set != 0).then(|| Region {
        start: i64::from(set.trailing_zeros()) - ZERO,
        end: i64::from(128 - set.leading_zeros()) - ZERO,
    })
}

/// The closed recurrence.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Closed {
    jump: i64,
    field: i64,
    /// Twice the centre of the first feature.
    start: i64,
}

impl Closed {
    fn through(self, Window { k, s, d, p }: Window) -> Self {
        let extent = d * (k - 1) + 1;
        Self {
            jump: self.jump * s,
            field: self.field + (extent - 1) * self.jump,
            start: self.start + (extent - 1 - 2 * p) * self.jump,
        }
    }

    /// Those that do not hang on the features that exist, but for their number.
    fn facts(self, size: i64) -> [(Fact, Answer); 16] {
        let before = (self.field - self.start) / 2;
        let after = self.field - before;
        [
            (Fact::Size, whole(size)),
            (Fact::Jump, whole(self.jump)),
            (Fact::ReceptiveField, whole(self.field)),
            (Fact::ReceptiveFieldMin, whole(self.field)),
            (Fact::PathMin, whole(self.field)),
            (Fact::Period, whole(1)),
            (Fact::Start, number(fraction(self.start.into(), 2))),
            (Fact::Padding, whole(before)),
            (Fact::Lookback, whole(before)),
            (Fact::Lookahead, whole(after - 1)),
            (Fact::Halo, pair((before, after - self.jump))),
            (Fact::HaloUnaligned, pair((before, after - 1))),
            (Fact::Latency, whole(after - self.jump)),
            (Fact::Anchor, number(fraction(self.start.into(), 2))),
            (Fact::Causal, Answer::Truth(after <= self.jump)),
            (Fact::Uniform, Answer::Truth(true)),
        ]
    }
}

/// One graph: a chain of two windows, then each third.
struct Checked<'a> {
    evaluation: &'a Evaluation,
}

impl Checked<'_> {
    fn same<T: PartialEq + Debug>(&self, what: &str, node: usize, core: &T, sets: &T) {
        let Graph { input, nodes } = self.evaluation.graph();
        assert!(
            core == sets,
            "{what}: the core says {core:?}, the sets say {sets:?}; {node} of {input:?}, {:?}",
            [&nodes[0], &nodes[1], &nodes[node]]
        );
    }

    fn node(&self, node: usize, sets: Option<&Sets>, closed: Closed) {
        let core = self.evaluation.node(Source::Layer(node));
        self.same("exists", node, &core.is_some(), &sets.is_some());
        let (Some(sets), Some(core)) = (sets, core) else {
            return;
        };
        let layer = &core.axes[0];
        let view = layer.view();
        self.same("size", node, &layer.size(), &sets.size);
        for (i, set) in (-BEYOND[sets.depth]..).zip(&sets.endless) {
            self.same("region", node, &view.region(i), &hull(*set));
        }
        assert_eq!(closed, sets.closed(), "the recurrence, and the sets");
        let recorded = Recorded::whole(self.evaluation, node + 1);
        for (fact, answer) in closed.facts(sets.size) {
            let said = recorded.axis(0).fact(fact);
            self.same(fact.name(), node, &said, &answer);
        }
        let range = (0, sets.size);
        let visible = self.evaluation.visible(Source::Layer(node), 0, range);
        let seen = sets.existing.iter().map(|set| hull(*set)).collect();
        self.same("visible", node, &visible, &Ok(seen));
    }
}

/// The chains that begin with one window; how many they are.
fn chains(pixels: i64, first: Window, all: &[Window]) -> usize {
    let image = Closed {
        jump: 1,
        field: 1,
        start: 1,
    };
    let one = Sets::image(pixels).through(first);
    for &second in all {
        let nodes = [first.node(Source::Input), second.node(Source::Layer(0))];
        let thirds = all.iter().map(|third| third.node(Source::Layer(1)));
        let graph = Graph {
            input: vec![pixels],
            nodes: nodes.into_iter().chain(thirds).collect(),
        };
        let checked = Checked {
            evaluation: &evaluate(graph),
        };
        let closed = image.through(first);
        checked.node(0, one.as_ref(), closed);
        let two = one.as_ref().and_then(|one| one.through(second));
        let closed = closed.through(second);
        checked.node(1, two.as_ref(), closed);
        for (node, &third) in (2..).zip(all) {
            let three = two.as_ref().and_then(|two| two.through(third));
            checked.node(node, three.as_ref(), closed.through(third));
        }
    }
    1 + all.len() + all.len() * all.len()
}

#[test]
fn all_short_chains_of_windows() {
    let all = windows();
    let starts: Vec<(i64, Window)> = (1..=12)
        .flat_map(|pixels| all.iter().map(move |&first| (pixels, first)))
        .collect();
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut count = 0;
        while let Some(&(pixels, first)) = starts.get(next.fetch_add(1, Ordering::Relaxed)) {
            count += chains(pixels, first, &all);
        }
        count
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let count: usize = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(worker)).collect();
        workers
            .into_iter()
            .map(|worker| worker.join().unwrap())
            .sum()
    });
    assert_eq!(count, 12 * 72 * (1 + 72 + 72 * 72));
}
