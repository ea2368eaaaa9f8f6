//! What makes the branches of a join fit: what people forget on them.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Order as _;
use receptive_field_core::PushAll as _;

use receptive_field_core::Kind;
use receptive_field_core::eval::{AxisGeometry, EvalErrorKind, Source};

use super::PROPOSED;
use super::branches::{Branch, edits, named};
use super::change::{Change, Setting, argument, changes_of, number};
use super::effort::Wrong;
use super::rank::Ranks;
use super::site::{Statement, open, stage_at, stages, stages_of, statements};
use super::together::together;
use super::trial::{Edit, Trial};
use crate::addresses::Addresses;
use crate::budget::TRIAL_WORK;
use crate::check::{Instance, work_out};
use crate::diagnostic::Errors;
use crate::lower::{Model, lower};
use crate::meter::{self, spend};
use crate::spec::{Expr, ExprKind, Item, Pipeline, Spec, Stage, text};

/// So many branches are followed back at once.
const AT_ONCE: usize = 128;
/// So many strides are tried at most …
const STRIDES: usize = 8;
/// … of no more bytes: each stands in many changes …
const SHORT: usize = 64;
/// … of calls that are not longer.
const LONG: usize = 1 << 10;

/// A join whose branches do not fit.
pub(super) struct Join {
    pub(super) node: usize,
    branches: Vec<Branch>,
}

/// A change that may be proposed, the cheapest first.
pub(super) struct Candidate<'b> {
    cost: i64,
    /// The last statements first.
    statement: std::cmp::Reverse<usize>,
    pub(super) path: Vec<usize>,
    pub(super) edit: Edit,
    /// Of a change to a call.
    pub(super) stage: Option<&'b Stage>,
}

/// What to propose where branches do not fit: statements that can be pasted.
pub(crate) fn joins(spec: &Spec) -> Vec<String> {
    let mut base = spec.clone();
    open(&mut base);
    let model = lower(&base, &mut Errors::default());
    let instances = work_out(&base, &model);
    let Some(join) = instances.iter().find_map(|one| unfit(&model, one)) else {
        return Vec::new();
    };
    let candidates = candidates(&base, &model, &join);
    let ranks = Ranks::new(&base, &model, Vec::new());
    let mut trial = Trial::of(&base, Wrong::default());
    let proposed = tried(&mut trial, &candidates, &ranks);
    let (one, several) = if model.contracts.is_empty() {
        ("", "")
    } else {
        (", and meets every contract", ", and meet every contract")
    };
    if proposed.is_empty() {
        let together = together(base.clone(), trial.work);
        return Vec::from_iter(together.map(|text| format!("{text} together fit{several}")));
    }
    let said = |text| format!("{text} fits{one}");
    proposed.into_iter().map(said).collect_vec()
}

/// The first join of a struct whose branches do not fit.
pub(super) fn unfit(model: &Model, instance: &Instance) -> Option<Join> {
    let error = instance.evaluation.errors().iter().find(|error| {
        matches!(
            error.kind,
            EvalErrorKind::Sizes(_) | EvalErrorKind::Jumps(_)
        )
    })?;
    let node = model.nodes.get(error.node)?;
    let branches = node.inputs.iter().map(|&source| {
        let axes = &instance.evaluation.node(source)?.axes;
        Some(Branch {
            source,
            sizes: axes.iter().map(AxisGeometry::size).collect_vec(),
        })
    });
    Some(Join {
        node: error.node,
        branches: branches.try_collect_vec()?,
    })
}

pub(super) fn candidates<'b>(base: &'b Spec, model: &Model<'b>, join: &Join) -> Vec<Candidate<'b>> {
    let call = model.layers.get(join.node).and_then(|layer| layer.call);
    let call = call.map(std::ptr::from_ref);
    let is_join = |stage: &Stage| call == Some(std::ptr::from_ref(&stage.call));
    let apart = calls_apart(model, &join.branches);
    let statements = statements(base);
    let strides = strides(&statements, &apart);
    let mut found = Vec::new();
    for (number, statement) in statements.iter().enumerate() {
        let candidate = |cost, edit, stage| {
            spend(meter::CANDIDATE);
            Candidate {
                cost,
                statement: std::cmp::Reverse(number),
                path: statement.path.clone(),
                edit,
                stage,
            }
        };
        if let Item::Layer(layer) = statement.item {
            let padded = padded(&layer.pipeline, &apart);
            found.push_all(padded.map(|padded| candidate(8, Edit::Pipeline(padded), None)));
        }
        for (way, stage) in stages_of(statement) {
            if is_join(stage) {
                let edits = edits(stage, &join.branches, &strides).into_iter();
                let edit = |(cost, stage)| candidate(cost, Edit::Stage(way.clone(), stage), None);
                found.push_all(edits.map(edit));
            }
            if !apart.contains(&stage.call) {
                continue;
            }
            for change in changes_of(stage) {
                if let Some(cost) = cost(stage, &change) {
                    found.push(candidate(
                        cost,
                        Edit::Call(way.clone(), change),
                        Some(stage),
                    ));
                }
            }
            for strided in with_strides(stage, &strides) {
                found.push(candidate(8, Edit::Stage(way.clone(), strided), None));
            }
        }
    }
    found.order_by(&|a, b| (a.cost, a.statement) < (b.cost, b.statement));
    found
}

/// The calls before some of the branches, and not before all.
fn calls_apart(model: &Model, branches: &[Branch]) -> Addresses {
    let mut sources = branches.iter().map(|branch| branch.source).collect_vec();
    sources.order_by(&|a, b| a.index() < b.index());
    sources.dedup();
    let mut counts = vec![0_usize; model.nodes.len()];
    for sources in sources.chunks(AT_ONCE) {
        for (count, before) in counts.iter_mut().zip(before_each(model, sources)) {
            *count = count.saturating_add(usize::try_from(before.count_ones()).unwrap_or(0));
        }
    }
    let layers = model.layers.iter().zip(counts);
    let apart = layers.filter(|(_, count)| (1..sources.len()).contains(count));
    Addresses::of(apart.filter_map(|(layer, _)| Some((layer.call?, 0))))
}

/// For each layer, before which of these it stands: a bit for each of them.
fn before_each(model: &Model, sources: &[Source]) -> Vec<u128> {
    let mut before = vec![0_u128; model.nodes.len()];
    let mut mark = |source: Source, bits: u128| {
        let layer = source.index().and_then(|index| before.get_mut(index))?;
        *layer |= bits;
        Some(*layer)
    };
    for (place, &source) in (0_u32..).zip(sources) {
        mark(source, 1_u128.checked_shl(place).unwrap_or(0));
    }
    for (index, node) in model.nodes.iter().enumerate().rev() {
        let Some(bits) = mark(Source::Layer(index), 0).filter(|bits| *bits != 0) else {
            continue;
        };
        for &source in node.inputs.iter().chain(&node.like) {
            mark(source, bits);
        }
    }
    before
}

/// What a change costs on a branch; none for what nobody forgets. What is forgotten most is padding.
fn cost(stage: &Stage, change: &Change) -> Option<i64> {
    let is_other = change.sets("kernel")
        || change.sets("dilation")
        || change.repeats.is_some()
        || change.is_live;
    if is_other {
        return None;
    }
    let is_forgotten = match change.arguments.as_slice() {
        [("pad", Setting::Int(pad))] => is_padding(stage, *pad)?,
        [("pad", Setting::List(_))] => true,
        [("ceil_mode", _)] => return Some(8),
        _ => false,
    };
    Some(change.cost.saturating_sub(if is_forgotten { 6 } else { 0 }))
}

/// Whether a window that is padded by so much is padded more than before; none where it is more than keeps the size.
fn is_padding(stage: &Stage, pad: i64) -> Option<bool> {
    let now = number(stage, "pad", Some(0))?;
    let kernel = number(stage, "kernel", None)?;
    let over = kernel.checked_sub(1)?;
    let over = over.checked_mul(number(stage, "dilation", Some(1))?)?;
    (pad <= now || pad.saturating_sub(1) < over.checked_div(2)?).then_some(pad > now)
}

/// A statement with all its windows on the branches padded so that they keep the size.
fn padded(pipeline: &Pipeline, apart: &Addresses) -> Option<Pipeline> {
    let mut found = pipeline.clone();
    let mut count = 0_usize;
    for (way, stage) in stages(pipeline) {
        let Some(change) = changes_of(stage)
            .into_iter()
            .find(|change| change.keeps_size)
        else {
            continue;
        };
        if apart.contains(&stage.call) {
            change.apply(stage_at(&mut found, &way)?);
            count = count.saturating_add(1);
        }
    }
    (count > 1).then_some(found)
}

/// The strides on the branches that are no plain numbers, as those of a block's argument.
fn strides(statements: &[Statement], apart: &Addresses) -> Vec<Expr> {
    let mut found: Vec<Expr> = Vec::new();
    for (_, stage) in statements.iter().flat_map(stages_of) {
        let is_apart = apart.contains(&stage.call);
        let Some(given) = argument(stage, "stride").filter(|_| is_apart) else {
            continue;
        };
        let stride = given.value.to_string();
        let is_plain = matches!(given.value.kind, ExprKind::Int(_));
        let is_tried = !is_plain && stride.len() <= SHORT;
        if is_tried && found.iter().all(|other| other.to_string() != stride) {
            found.push(given.value.clone());
        }
        if found.len() == STRIDES {
            break;
        }
    }
    found
}

/// A convolution or pool with each of these strides.
fn with_strides(stage: &Stage, strides: &[Expr]) -> Vec<Stage> {
    let kind = Kind::of_name(&text(&stage.call.name));
    let is_window = matches!(
        kind,
        Some(Kind::Conv | Kind::MaxPool | Kind::AvgPool | Kind::Pool)
    );
    let may_be = is_window && argument(stage, "stride").is_none();
    if strides.is_empty() || !may_be {
        return Vec::new();
    }
    let length = stage.call.to_string().len();
    if length > LONG {
        return Vec::new();
    }
    let strided = |stride: &Expr| {
        spend(length);
        let mut stage = stage.clone();
        stage.call.arguments.push(named("stride", stride.clone()));
        stage
    };
    strides.iter().map(strided).collect_vec()
}

/// The first changes that help, of different statements if there are such.
fn tried(trial: &mut Trial, candidates: &[Candidate], ranks: &Ranks) -> Vec<String> {
    let mut proposed: Vec<String> = Vec::new();
    for candidate in candidates {
        if proposed.len() == PROPOSED || trial.work > TRIAL_WORK {
            break;
        }
        if let (Edit::Call(_, change), Some(stage)) = (&candidate.edit, candidate.stage) {
            if trial.is_met_by(&ranks.of_call(stage), stage, change) == Some(false) {
                continue;
            }
        }
        let text = trial.help(&candidate.path, &candidate.edit, None);
        proposed.push_all(text.filter(|text| !proposed.contains(text)));
    }
    proposed
}
