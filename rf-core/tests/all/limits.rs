//! Numbers at the end of 64 bits, and the caps: exact, or an error that names the layer.

use crate::support;
use crate::support::adapter::graph;
use crate::support::answers::number;
use crate::support::net::{Net, Node};
use crate::support::op::{Fill, Mode, Op, Pad};
use crate::support::record::Recorded;
use crate::support::rng::Rng;
use crate::support::roads::fraction;
use receptive_field_core::eval::{EvalErrorKind, Source, evaluate};
use receptive_field_core::ops::OpError;
use receptive_field_core::{Answer, Fact};

/// The chain by the closed recurrence, in numbers wide enough.
struct Exact {
    size: i128,
    jump: i128,
    lo: i128,
    hi: i128,
}

impl Exact {
    /// None where even these do not fit.
    fn through(&self, op: Op) -> Option<Self> {
        let Op::Window { k, s, d, pad, .. } = op else {
            panic!("windows only");
        };
        let Pad::Both(pb, pe) = pad else {
            panic!("explicit padding only");
        };
        let [k, s, d, pb, pe] = [k, s, d, pb, pe].map(i128::from);
        let ahead = (d * (k - 1) - pb).checked_mul(self.jump)?;
        Some(Self {
            size: (self.size + pb + pe - d * (k - 1) - 1).div_euclid(s) + 1,
            jump: self.jump.checked_mul(s)?,
            lo: self.lo.checked_sub(pb.checked_mul(self.jump)?)?,
            hi: self.hi.checked_add(ahead)?,
        })
    }

    fn facts(&self) -> [(Fact, Answer); 16] {
        let whole = |value| number((value, 1));
        let pair = |a: i128, b: i128| Answer::Pair(a.try_into().unwrap(), b.try_into().unwrap());
        let (before, after) = (-self.lo, self.hi - 1);
        [
            (Fact::Size, whole(self.size)),
            (Fact::Jump, whole(self.jump)),
            (Fact::ReceptiveField, whole(self.hi - self.lo)),
            (Fact::ReceptiveFieldMin, whole(self.hi - self.lo)),
            (Fact::PathMin, whole(self.hi - self.lo)),
            (Fact::Period, whole(1)),
            (Fact::Start, number(fraction(self.lo + self.hi, 2))),
            (Fact::Padding, whole(before)),
            (Fact::Lookback, whole(before)),
            (Fact::Lookahead, whole(after)),
            (Fact::Halo, pair(before, self.hi - self.jump)),
            (Fact::HaloUnaligned, pair(before, after)),
            (Fact::Latency, whole(self.hi - self.jump)),
            (Fact::Anchor, number(fraction(self.lo + self.hi, 2))),
            (Fact::Causal, Answer::Truth(self.hi <= self.jump)),
            (Fact::Uniform, Answer::Truth(true)),
        ]
    }
}

/// Small, or anything up to 2^62.
fn wide(rng: &mut Rng, least: i64) -> i64 {
    let bits = if rng.percent(60) {
        rng.within(0, 3)
    } else {
        rng.within(0, 62)
    };
    (1 << bits) - 1 + least
}

#[test]
fn what_does_not_fit_is_an_error_and_what_fits_is_exact() {
    let (mut exact_layers, mut refused) = (0, 0);
    let count = 5 * support::number("RF_NETWORKS", 20_000);
    for seed in 0..count {
        let mut rng = Rng::new(seed);
        let image = wide(&mut rng, 1);
        let ops: Vec<Op> = (0..rng.within(1, 5)).map(|_| window(&mut rng)).collect();
        let evaluation = evaluate(graph(&Net::chain(image, &ops)));
        let mut exact = Exact {
            size: image.into(),
            jump: 1,
            lo: 0,
            hi: 1,
        };
        for (node, &op) in ops.iter().enumerate() {
            let next = exact.through(op);
            let Some(core) = evaluation.node(Source::Layer(node)) else {
                let error = evaluation.errors().iter().find(|error| error.node == node);
                let kind = &error.unwrap().kind;
                let is_refused = *kind == EvalErrorKind::Overflow
                    || matches!(
                        kind,
                        EvalErrorKind::Op {
                            error: OpError::Overflow,
                            ..
                        }
                    );
                let is_empty = next.is_some_and(|next| next.size < 1);
                assert!(is_refused || is_empty, "{seed}: {kind:?} of {ops:?}");
                refused += 1;
                break;
            };
            exact = next.unwrap();
            exact_layers += 1;
            let view = core.axes[0].view();
            let told = format!("{seed}: {:?} on {image} pixels", &ops[..=node]);
            let region = view
                .region(0)
                .map(|span| (span.start.into(), span.end.into()));
            assert_eq!(region, Some((exact.lo, exact.hi)), "region, {told}");
            let recorded = Recorded::whole(&evaluation, node + 1);
            for (fact, answer) in exact.facts() {
                assert_eq!(recorded.axis(0).fact(fact), answer, "{fact:?}, {told}");
            }
        }
    }
    assert!(
        exact_layers > count / 10 && refused > count / 10,
        "{exact_layers}, {refused}"
    );
}

fn window(rng: &mut Rng) -> Op {
    Op::Window {
        k: wide(rng, 1),
        s: wide(rng, 1),
        d: wide(rng, 1),
        pad: Pad::Both(wide(rng, 0), wide(rng, 0)),
        fill: Fill::Zeros,
        ceil: false,
    }
}

fn upsampled(f: i64) -> Op {
    Op::Upsample {
        f,
        mode: Mode::NEAREST,
    }
}

#[test]
fn more_phases_than_the_cap_are_an_error() {
    let at = |f: i64| evaluate(graph(&Net::chain(1, &[Op::Pointwise, upsampled(f)])));
    assert_eq!(at(65_536).errors(), []);
    let evaluation = at(65_537);
    let [error] = evaluation.errors() else {
        panic!("{:?}", evaluation.errors());
    };
    assert_eq!((error.node, error.axis), (1, 0));
    assert_eq!(error.kind, EvalErrorKind::Phases { period: 65_537 });
}

#[test]
fn more_rows_than_the_cap_are_an_error() {
    let mut ops = vec![upsampled(65_536)];
    ops.extend([Op::Pointwise; 20]);
    let evaluation = evaluate(graph(&Net::chain(1, &ops)));
    let [error] = evaluation.errors() else {
        panic!("{:?}", evaluation.errors());
    };
    // 2^20 rows are 16 layers of 2^16.
    assert_eq!((error.node, &error.kind), (16, &EvalErrorKind::Rows));
}

#[test]
fn a_row_over_many_taps_counts_for_several() {
    let over = |k: i64| Op::Window {
        k,
        s: 1,
        d: 1,
        pad: Pad::Same,
        fill: Fill::Zeros,
        ceil: false,
    };
    // 16 times 2^16 are the limit. Of 4 taps two are counted, of 16 three, and as many of their input.
    let mut ops = vec![upsampled(65_536)];
    ops.extend([
        over(4),
        over(4),
        over(4),
        over(16),
        over(1),
        over(2),
        over(3),
    ]);
    ops.push(Op::Pointwise);
    let evaluation = evaluate(graph(&Net::chain(1, &ops[..8])));
    assert_eq!(evaluation.errors(), []);
    let evaluation = evaluate(graph(&Net::chain(1, &ops)));
    let [error] = evaluation.errors() else {
        panic!("{:?}", evaluation.errors());
    };
    assert_eq!((error.node, &error.kind), (8, &EvalErrorKind::Rows));
}

#[test]
fn axes_that_see_the_same_share_their_rows() {
    let chain = |count: usize, axes: usize| {
        let up = vec![upsampled(65_536); axes];
        let nodes = (1..count).map(|at| Node::each(vec![Op::Pointwise; axes], at, None));
        std::iter::once(Node::each(up, 0, None))
            .chain(nodes)
            .collect()
    };
    for image in [vec![1, 2], vec![2, 2, 1]] {
        let nodes = chain(16, image.len());
        assert_eq!(evaluate(graph(&Net { image, nodes })).errors(), []);
    }
}

fn stride(s: i64) -> Op {
    Op::Window {
        k: 1,
        s,
        d: 1,
        pad: Pad::Both(0, 0),
        fill: Fill::Zeros,
        ceil: false,
    }
}

#[test]
fn phases_of_branches_are_counted_together() {
    let fill = Fill::Zeros;
    let sum = |factors: [i64; 2]| {
        // By each of the factors down and up, and one feature of that.
        let branch = |f: i64, at| {
            let crop = Op::Shift {
                b: 0,
                e: 1 - f,
                fill,
            };
            let ops = [stride(f), upsampled(f), crop]
                .into_iter()
                .zip([0, at, at + 1]);
            ops.map(|(op, input)| Node::each(vec![op], input, None))
        };
        let nodes = branch(factors[0], 1).chain(branch(factors[1], 4));
        let nodes = nodes.chain([Node::join(vec![3, 6])]).collect();
        let image = vec![1];
        let evaluation = evaluate(graph(&Net { image, nodes }));
        let errors = evaluation.errors().iter();
        errors.map(|error| error.kind.clone()).collect::<Vec<_>>()
    };
    assert_eq!(sum([256, 65_536]), []);
    assert_eq!(sum([3, 32_768]), [EvalErrorKind::Phases { period: 98_304 }]);
}

#[test]
fn phases_behind_what_sees_everything_are_counted() {
    let behind = |s: i64| {
        let transposed = Op::Transposed {
            k: 1,
            s,
            d: 1,
            pad: Pad::Both(0, 0),
            extra: 0,
        };
        let evaluation = evaluate(graph(&Net::chain(2, &[Op::MixAll, transposed])));
        let errors = evaluation.errors().iter();
        errors.map(|error| error.kind.clone()).collect::<Vec<_>>()
    };
    assert_eq!(behind(65_536), []);
    assert_eq!(behind(65_537), [EvalErrorKind::Phases { period: 65_537 }]);
}

#[test]
fn runs_of_many_phases_are_followed_as_wholes() {
    let same = Op::Window {
        k: 3,
        s: 1,
        d: 1,
        pad: Pad::Same,
        fill: Fill::Zeros,
        ceil: false,
    };
    let transposed = |k, s| Op::Transposed {
        k,
        s,
        d: 1,
        pad: Pad::Both(0, 0),
        extra: 0,
    };
    // Millions of turns of which all phases are inside.
    let whole = [same, transposed(14, 7)];
    let evaluation = evaluate(graph(&Net::chain(1 << 22, &whole)));
    assert_eq!(evaluation.errors(), []);
    // Of millions only every other is: 2^22 steps are the limit, of which 21 are taken for the rest.
    let fill = Fill::Zeros;
    let padded = |b: i64| {
        let ops = [Op::Shift { b, e: 0, fill }, transposed(1, 2)];
        let evaluation = evaluate(graph(&Net::chain(1, &ops)));
        let errors = evaluation.errors().iter();
        errors.map(|error| error.kind.clone()).collect::<Vec<_>>()
    };
    assert_eq!(padded((1 << 22) - 21), []);
    assert_eq!(padded((1 << 22) - 20), [EvalErrorKind::Rows]);
}

#[test]
fn jumps_behind_what_sees_everything_are_told_where_they_do_not_fit() {
    let far = 1 << 40;
    let ops = [Op::MixAll, stride(far), stride(far)];
    let evaluation = evaluate(graph(&Net::chain(1, &ops)));
    let [error] = evaluation.errors() else {
        panic!("{:?}", evaluation.errors());
    };
    assert_eq!((error.node, &error.kind), (2, &EvalErrorKind::Overflow));
}
