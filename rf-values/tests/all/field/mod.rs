//! Random networks followed by `Field`, axis by axis: every fact, region, centre and anchor of every layer, what is known
//! of it, what may be expected of it, and which layers are equal, against the evaluator.
//!
//! `RF_NETWORKS` is how many (20,000 unless told), `RF_SEED` the number of the first.

mod alike;
mod bounds;
mod expected;
mod fold;
mod history;
mod kept;
mod large;

use std::ffi::CString;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use receptive_field_core::eval::{EvalErrorKind, Evaluation, NodeOp, View, evaluate};
use receptive_field_core::ops::AxisOp;
use receptive_field_core::{Answer, Fact, Missing, Reach, Region};
use receptive_field_values::__private::{layer1, with_local};
use receptive_field_values::{Field, FieldError, Fields, Layer};

use crate::features::compare_features;
use crate::support::adapter::{graph, place};
use crate::support::generate::network;
use crate::support::net::{Kind, Net};
use crate::support::number;
use crate::support::op::{Fill, Mode, Op, Pad};
use crate::support::record::Recorded;
use crate::support::shrink::shrink;
use alike::compare_pairs;
use expected::expects;
use fold::{Followed, follow, has_twins};
use kept::Kept;

/// What was compared, and what a field does not say.
#[derive(Default, Clone, Copy)]
struct Counts {
    layers: u64,
    facts: u64,
    /// Layers that leave the bounds, and those behind them.
    beyond: u64,
    /// Facts that are not kept.
    unknown: [u64; 3],
    /// Layers as fields that differ from those followed, and that do not.
    alike: [u64; 2],
}

impl Counts {
    fn add(&mut self, other: &Self) {
        self.layers += other.layers;
        self.facts += other.facts;
        self.beyond += other.beyond;
        for (own, other) in self.unknown.iter_mut().zip(other.unknown) {
            *own += other;
        }
    }
}

/// What differs, in words.
fn compare(net: &Net, counts: &mut Counts) -> Result<(), String> {
    let evaluation = evaluate(graph(net));
    for axis in 0..net.image.len() {
        let layers = follow(evaluation.graph(), axis);
        let sizes = |source| Some(evaluation.node(source)?.axes.get(axis)?.size());
        let twins = has_twins(evaluation.graph(), axis, &sizes);
        let kept = Kept::of(&evaluation, axis);
        for (at, followed) in layers.iter().enumerate() {
            let on = On {
                evaluation: &evaluation,
                at,
                axis,
                twins,
                kept: Some(&kept),
            };
            on.layer(followed, counts)
                .map_err(|text| format!("layer {at}, axis {axis}: {text}"))?;
        }
        compare_pairs(&evaluation, axis, &layers)?;
    }
    productive(&evaluation)
}

/// Whether the last layer of two axes together is productive, which neither axis says alone.
fn productive(evaluation: &Evaluation) -> Result<(), String> {
    let [_, _] = *evaluation.graph().input else {
        return Ok(());
    };
    let [rows, columns] = [0, 1].map(|axis| follow(evaluation.graph(), axis));
    for (at, (row, column)) in rows.iter().zip(&columns).enumerate().skip(1) {
        let (Some(row), Some(column)) = (row.field(), column.field()) else {
            continue;
        };
        // As long as it is one operation on both.
        match &evaluation.graph().nodes[at - 1].op {
            NodeOp::Axes(ops)
                if matches!(ops[0], AxisOp::Window(_)) != matches!(ops[1], AxisOp::Window(_)) =>
            {
                continue;
            }
            _ => {}
        }
        let Some(node) = evaluation.node(place(at)) else {
            continue;
        };
        // What a window reads sees all or not by its shortest way.
        let is_known = [row, column].map(|field| field.knows(Fact::PathMin));
        if is_known == [true; 2] && Fields::new([*row, *column]).productive() != node.productive {
            return Err(format!("layer {at}: productive is not {}", node.productive));
        }
    }
    Ok(())
}

struct On<'a> {
    evaluation: &'a Evaluation,
    at: usize,
    axis: usize,
    twins: bool,
    /// What must be known of it, if it was not made of a layer.
    kept: Option<&'a Kept>,
}

impl On<'_> {
    fn layer(&self, followed: &Followed, counts: &mut Counts) -> Result<(), String> {
        let errors = self.evaluation.errors().iter();
        let mut errors =
            errors.filter(|error| (error.node + 1, error.axis) == (self.at, self.axis));
        let error = errors.next().map(|error| &error.kind);
        let field = match (followed, error) {
            (Followed::Is(field), None) => field,
            (Followed::Fails(own), Some(kind)) if is_as(*own, kind) => return Ok(()),
            (Followed::Fails(FieldError::Jumps(..)), None) if self.twins => {
                counts.beyond += 1;
                return Ok(());
            }
            // The evaluator has bounds of its own, which networks of a few features do not leave.
            (Followed::Beyond, _) | (_, Some(EvalErrorKind::Rows)) => {
                counts.beyond += 1;
                return Ok(());
            }
            // A field is where all of its regions are; the evaluator goes on without those that are not asked for.
            (Followed::Fails(FieldError::Overflow), None) if self.last_region().is_none() => {
                counts.beyond += 1;
                return Ok(());
            }
            (Followed::Is(_), Some(kind)) => {
                return Err(format!("the evaluator fails: {kind:?}"));
            }
            (Followed::Fails(own), kind) => {
                return Err(format!("the field fails: {own:?}, the evaluator: {kind:?}"));
            }
        };
        let Some(node) = self.evaluation.node(place(self.at)) else {
            return Ok(());
        };
        let geometry = &node.axes[self.axis];
        if self.twins && geometry.view().is_drifting() {
            counts.beyond += 1;
            return Ok(());
        }
        counts.layers += 1;
        let whole = Recorded::whole(self.evaluation, self.at);
        self.facts(field, &whole, geometry.view(), counts)?;
        let own = field.structural_period();
        let count = |number: i64| usize::try_from(number).unwrap();
        let whole = geometry.structure();
        let whole = whole.map(|(features, pixels)| (count(features), count(pixels)));
        if self.kept.is_some() && own != whole {
            return Err(format!("structural_period: {own:?}"));
        }
        match (field.local(), geometry.local()) {
            (Some(local), Some(view)) => {
                let recorded = Recorded::local(self.evaluation, self.at);
                self.facts(&local, &recorded, view, counts)
                    .map_err(|text| format!("local, {text}"))
            }
            (None, None) => Ok(()),
            (own, other) => Err(format!(
                "local exists: {} and {}",
                own.is_some(),
                other.is_some()
            )),
        }
    }

    fn last_region(&self) -> Option<Region> {
        let axis = &self.evaluation.node(place(self.at))?.axes[self.axis];
        axis.view().region(axis.size() - 1)
    }

    fn facts(
        &self,
        field: &Field,
        recorded: &Recorded,
        view: View<'_>,
        counts: &mut Counts,
    ) -> Result<(), String> {
        let record = recorded.axis(self.axis);
        for fact in Fact::ALL {
            // Of several axes it is one answer: `Fields` has it.
            if fact == Fact::Productive && self.evaluation.graph().input.len() > 1 {
                continue;
            }
            if !field.knows(fact) {
                if let Some(kept) = self.kept {
                    kept.allows(self.at, fact, view.reach(), record.fact(fact))?;
                }
                counts.unknown[match fact {
                    Fact::Interior => 0,
                    Fact::PathMin | Fact::Productive => 1,
                    _ => 2,
                }] += 1;
                continue;
            }
            counts.facts += 1;
            let (own, other) = (field.answer(fact), record.fact(fact));
            if own != other {
                return Err(format!(
                    "{}: the field says {own:?}, the evaluator {other:?}",
                    fact.name()
                ));
            }
            if !says(field, fact, other) {
                return Err(format!("{}: the method says other", fact.name()));
            }
            if counts.facts % EXPECTED == 0 {
                expects(field, fact, other)?;
            }
        }
        others(field, view)?;
        if self.kept.is_some() {
            as_layer(field)?;
        }
        compare_features(field, view)
    }
}

/// What is no `Fact`.
fn others(field: &Field, view: View<'_>) -> Result<(), String> {
    let jump = view.jump();
    let jump = (jump.numerator(), jump.denominator());
    let own = field.jump_ratio();
    if (i128::from(own.0), i128::from(own.1)) != jump {
        return Err(format!("jump_ratio: {own:?} and {jump:?}"));
    }
    if view.reach() != Reach::Local || view.is_drifting() {
        let own = field.structural_period();
        return own.map_or(Ok(()), |own| Err(format!("structural_period: {own:?}")));
    }
    let (features, pixels) = field.structural_period().ok_or("no structural_period")?;
    let moves = features as i128 * jump.0 == pixels as i128 * jump.1;
    let is_least = field.period().is_some_and(|period| features % period == 0);
    if !moves || !is_least {
        return Err(format!("structural_period: {features} and {pixels}"));
    }
    Ok(())
}

/// Of so many facts one is expected, too: where that fails it takes a thousand times as long as to ask.
const EXPECTED: u64 = 97;

/// Whether the method of a fact says the same: some have a road of their own. What no `f64` holds is not compared.
#[expect(
    clippy::cast_precision_loss,
    reason = "the nearest is what is said, and it is one number"
)]
fn says(field: &Field, fact: Fact, answer: Answer) -> bool {
    let (mut real, mut number, mut pair, mut truth) = (None, None, None, None);
    match answer {
        Answer::Number {
            numerator,
            denominator,
        } => {
            real = Some(numerator as f64 / denominator as f64);
            number = i64::try_from(numerator).ok();
        }
        Answer::Pair(a, b) => pair = Some((a, b)),
        Answer::Truth(is_so) => truth = Some(is_so),
        Answer::Open(_) | Answer::Missing(_) => {}
    }
    let signed = |count: usize| i64::try_from(count).ok();
    match fact {
        Fact::Size => signed(field.size()) == number,
        Fact::ReceptiveField => signed(field.receptive_field()) == number,
        Fact::ReceptiveFieldMin => signed(field.receptive_field_min()) == number,
        Fact::PathMin => signed(field.path_min()) == number,
        Fact::Dropped => signed(field.dropped()) == number,
        Fact::Period => field.period().and_then(signed) == number,
        Fact::State => field.state().and_then(signed) == number,
        Fact::Padding => field.padding() == number,
        Fact::Lookback => field.lookback() == number,
        Fact::Lookahead => field.lookahead() == number,
        Fact::Latency => field.latency() == number,
        Fact::Jump => Some(field.jump()) == real || real.is_none(),
        Fact::Start => field.start().to_bits() == real.unwrap_or(f64::NAN).to_bits(),
        Fact::Anchor => field.anchor() == real,
        Fact::Causal => field.causal() == truth,
        Fact::Uniform => field.uniform() == truth,
        Fact::Aligned => Some(field.aligned()) == truth,
        Fact::Productive => Some(field.productive()) == truth,
        Fact::Halo => field.halo() == pair,
        Fact::Context => field.context() == pair,
        Fact::HaloUnaligned => field.halo_unaligned() == pair,
        Fact::Interior => {
            let (first, last) = field.interior();
            signed(first).zip(signed(last)) == pair
        }
        Fact::Dense | Fact::CoversInput => true,
    }
}

/// A field as a layer, where it can be one: what it is as a field again.
fn as_layer(field: &Field) -> Result<(), String> {
    let needed = [Fact::PathMin, Fact::Interior, Fact::Lookahead];
    if field.uniform() != Some(true) || !needed.iter().all(|&fact| field.knows(fact)) {
        return Ok(());
    }
    let is_empty = field.padding().is_none();
    let is_circular = field.answer(Fact::Halo) == Answer::Missing(Missing::Circular);
    if is_empty || is_circular {
        return Ok(());
    }
    let layer = Fields::new([*field]).layer("again");
    let again = layer.field(0);
    let of_last = [Fact::Dropped, Fact::State, Fact::Productive];
    for fact in Fact::ALL {
        if of_last.contains(&fact) || !again.knows(fact) {
            continue;
        }
        let (own, other) = (field.answer(fact), again.answer(fact));
        if own != other {
            let name = fact.name();
            return Err(format!("as a layer, {name}: {other:?}, not {own:?}"));
        }
    }
    Ok(())
}

/// Operations of every rule, of which all chains of three are followed.
fn operations() -> Vec<Op> {
    let window = |k, s, d, pad| Op::Window {
        k,
        s,
        d,
        pad,
        fill: Fill::Zeros,
        ceil: false,
    };
    let transposed = |k, s, d| Op::Transposed {
        k,
        s,
        d,
        pad: Pad::Both(0, 0),
        extra: 0,
    };
    vec![
        window(3, 1, 1, Pad::Same),
        window(2, 2, 1, Pad::Both(0, 0)),
        window(2, 1, 3, Pad::Causal),
        transposed(1, 2, 1),
        transposed(3, 2, 1),
        transposed(2, 2, 3),
        Op::Upsample {
            f: 2,
            mode: Mode::NEAREST,
        },
        Op::Upsample {
            f: 3,
            mode: Mode::CUBIC_CORNERS,
        },
        Op::Resize {
            m: 5,
            mode: Mode::LINEAR,
        },
        Op::Adaptive { m: 3 },
        Op::Unshuffle { f: 2 },
        Op::Shift {
            b: 1,
            e: -1,
            fill: Fill::Zeros,
        },
        Op::GlobalPool,
        Op::Mix { w: 3, a: 1 },
        Op::Scan,
    ]
}

#[test]
fn field_and_evaluator_agree_on_all_small_chains() {
    let (operations, mut counts) = (operations(), Counts::default());
    for image in 1..=9 {
        for &a in &operations {
            for &b in &operations {
                for &c in &operations {
                    let net = Net::chain(image, &[a, b, c]);
                    compare(&net, &mut counts).unwrap_or_else(|text| panic!("{text}\n{net}"));
                }
            }
        }
    }
    assert!(counts.layers > 50_000, "{} layers", counts.layers);
    // Those behind a layer that cannot be, and features that see no padding in more than 16 places.
    assert!(counts.beyond * 10 < counts.layers, "{}", counts.beyond);
    let [scattered, ..] = counts.unknown;
    assert!(scattered < 100, "{scattered} interiors are not kept");
}

/// A layer of a network over one axis, as its constant is.
fn layer(evaluation: &Evaluation, at: usize) -> Option<Layer<1>> {
    let geometry = &evaluation.node(place(at))?.axes[0];
    let made = |recorded: &Recorded| {
        let text = CString::new(recorded.text()?).ok()?;
        let text: &'static CString = Box::leak(Box::new(text));
        Some(layer1("layer", text))
    };
    let whole = made(&Recorded::whole(evaluation, at))?;
    if !geometry.local_differs() {
        return Some(whole);
    }
    let local = match geometry.local() {
        Some(_) => Some(&*Box::leak(Box::new(made(&Recorded::local(
            evaluation, at,
        ))?))),
        None => None,
    };
    Some(with_local(whole, local))
}

/// A layer as a field, and what stands behind it.
fn compare_layers(net: &Net, counts: &mut Counts) -> Result<(), String> {
    let evaluation = evaluate(graph(net));
    let followed = follow(evaluation.graph(), 0);
    for (index, own) in followed.iter().skip(1).enumerate() {
        let (Some(own), Some(layer)) = (own.field(), layer(&evaluation, index + 1)) else {
            continue;
        };
        let field = layer.field(0);
        let sees = |at: usize, field: &Field, counts: &mut Counts| {
            let on = On {
                evaluation: &evaluation,
                at,
                axis: 0,
                twins: true,
                kept: None,
            };
            on.layer(&Followed::Is(Box::new(*field)), counts)
                .map_err(|text| format!("layer {at} from layer {}: {text}", index + 1))
        };
        sees(index + 1, &field, counts)?;
        counts.alike[usize::from(field == *own)] += 1;
        for (behind, node) in net.nodes.iter().enumerate() {
            let (Kind::Each(_), None, true) = (&node.kind, node.like, node.inputs == [index + 1])
            else {
                continue;
            };
            let NodeOp::Axes(ops) = &evaluation.graph().nodes[behind].op else {
                continue;
            };
            if let Ok(next) = field.try_after(&ops[0], 0) {
                sees(behind + 1, &next, counts)?;
            }
        }
    }
    Ok(())
}

#[test]
fn a_layer_goes_on_as_a_field() {
    let mut counts = Counts::default();
    for seed in 1..=number("RF_NETWORKS", 20_000) / 10 {
        let net = network(seed).net;
        if net.image.len() > 1 {
            continue;
        }
        if let Err(text) = compare_layers(&net, &mut counts) {
            let fails = |net: &Net| compare_layers(net, &mut Counts::default()).err();
            let (net, text) = shrink(&net, text, fails);
            panic!("network {seed}: {text}\n{net}");
        }
    }
    let [differ, alike] = counts.alike;
    let facts = counts.facts;
    println!("{alike} layers are as they were followed, {differ} not: {facts} facts");
    // What a record does not hold differs: the shortest way behind phases, padding seen here and there.
    assert!(differ * 5 < alike, "{differ} layers differ, {alike} do not");
}

pub(super) fn is_as(own: FieldError, kind: &EvalErrorKind) -> bool {
    match (own, kind) {
        (FieldError::Op(own), EvalErrorKind::Op { error, .. }) => own == *error,
        (FieldError::Sizes(..), EvalErrorKind::Sizes(_))
        | (FieldError::Jumps(..), EvalErrorKind::Jumps(_))
        | (FieldError::Overflow, EvalErrorKind::Overflow) => true,
        _ => false,
    }
}

fn check(seed: u64, counts: &mut Counts) -> Result<(), String> {
    let net = network(seed).net;
    let Err(text) = compare(&net, counts) else {
        return Ok(());
    };
    let fails = |net: &Net| compare(net, &mut Counts::default()).err();
    let (net, text) = shrink(&net, text, fails);
    Err(format!(
        "network {seed} (RF_SEED={seed} RF_NETWORKS=1): {text}\n{net}"
    ))
}

#[test]
fn field_and_evaluator_agree_on_random_networks() {
    let (first, count) = (number("RF_SEED", 1), number("RF_NETWORKS", 20_000));
    let next = AtomicU64::new(first);
    let worker = || {
        let mut counts = Counts::default();
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= first + count {
                return Ok(counts);
            }
            if let Err(text) = check(seed, &mut counts) {
                next.store(first + count, Ordering::Relaxed);
                return Err(text);
            }
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let results: Vec<Result<Counts, String>> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(worker)).collect();
        let workers = workers.into_iter();
        workers.map(|worker| worker.join().unwrap()).collect()
    });
    let mut counts = Counts::default();
    for result in results {
        match result {
            Ok(part) => counts.add(&part),
            Err(text) => panic!("{text}"),
        }
    }
    let Counts {
        layers,
        facts,
        beyond,
        unknown,
        ..
    } = counts;
    println!("{layers} layers, {facts} facts; beyond the bounds: {beyond}; not kept: {unknown:?}");
    if count >= 5_000 {
        assert!(
            beyond * 20 < layers,
            "{beyond} of {layers} layers are not compared"
        );
    }
}
