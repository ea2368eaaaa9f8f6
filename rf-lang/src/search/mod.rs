//! Changes that meet every contract: tried on the whole network before they are proposed.

mod all;
mod branches;
mod change;
mod effort;
mod input;
mod join;
mod number;
mod others;
mod patch;
mod rank;
mod said;
mod site;
mod sizes;
mod together;
mod trial;
mod watch;
mod windows;

use receptive_field_core::CollectVec as _;
use receptive_field_core::Order as _;
use receptive_field_core::PushAll as _;
use receptive_field_core::eval::Source;

use crate::budget::{EDITOR_WORK, TRIAL_WORK, TRIED};
use crate::check::{unmet, work_out};
use crate::diagnostic::Errors;
use crate::lower::{Contract, Model, lower};
use crate::meter::{self, spend};
use crate::spec::{Block, Item, Loop, Spec, Stage};
use change::changes_of;
use effort::Wrong;
pub(crate) use effort::is_small;
pub(crate) use join::joins;
use number::{neighbours, numbers};
use rank::{Aim, Class, Ranks};
use site::{Statement, block_of, blocks, open, stages_of, statements};
use sizes::only_sizes;
use trial::{Edit, Trial};
use watch::Watch;

/// So many changes are proposed at most.
const PROPOSED: usize = 2;
/// So many statements are changed together at most.
const TOGETHER: usize = 4;
/// So many contracts that are not met say at most where changes are looked for.
const AIMS: usize = 16;

/// A change that may be proposed.
#[derive(Debug)]
struct Candidate<'b> {
    class: Class,
    /// The smaller the less is changed, and the nearer.
    cost: i64,
    /// The number of its statement.
    statement: usize,
    path: &'b [usize],
    edit: Edit,
    /// The call that is changed, if it is one.
    stage: Option<&'b Stage>,
}

/// What to propose where contracts are not met: statements that can be pasted.
///
/// Layers named in the contract come first, then those nearer to it; of these the least changes, and of equals those to
/// the last layers. One of each statement is proposed where there are several.
///
/// In an editor, where every keystroke asks, less is tried.
pub(crate) fn proposals(spec: &Spec, in_editor: bool) -> Vec<String> {
    let work = if in_editor { EDITOR_WORK } else { TRIAL_WORK };
    let mut base = spec.clone();
    open(&mut base);
    let model = lower(&base, &mut Errors::default());
    let instances = work_out(&base, &model);
    let unmet = unmet(&model, &instances);
    let aims: Vec<Aim> = unmet
        .iter()
        .take(AIMS)
        .map(|contract| aim(&base, contract))
        .collect_vec();
    let ranks = Ranks::new(&base, &model, aims);
    let watch = Watch::over(&model, &instances, &unmet);
    let statements = statements(&base);
    let candidates = candidates(&base, &statements, &ranks, &watch);
    let mut trial = Trial::of(&base, wrong(&model, &unmet));
    let found = tried(&mut trial, candidates, &ranks, &watch, work);
    let named = found.iter().filter(|(class, _)| *class == Class::Named);
    let is_answered = named.how_many() == PROPOSED;
    let mut proposed: Vec<String> = found.into_iter().map(|(_, text)| text).collect_vec();
    if proposed.is_empty() && only_sizes(&unmet).is_some() {
        proposed.push_all(all::padded(&base, &ranks, &mut trial));
    }
    if proposed.is_empty() {
        proposed.push_all(all::live(&base, &mut trial, &watch));
    }
    if !is_answered && unmet.iter().any(|contract| input::decides(contract)) {
        let failing = input::failing(&model, &instances);
        proposed.push_all(input::proposal(
            &base,
            &model,
            (&failing, &unmet),
            &mut trial,
        ));
    }
    let said = |text: String| {
        let verb = if text.contains(" together") {
            "meet"
        } else {
            "meets"
        };
        format!("{text} {verb} every contract")
    };
    proposed.into_iter().map(said).collect_vec()
}

/// What a contract asks for.
fn aim<'b>(spec: &'b Spec, contract: &Contract<'b>) -> Aim<'b> {
    let mut asks = Vec::new();
    contract.condition.asks(&mut asks);
    let is_it = |item: &Item| matches!(item, Item::Contract(written) if std::ptr::eq(written, contract.written));
    Aim {
        sources: asks.into_iter().map(|ask| ask.source).collect_vec(),
        block: block_of(&spec.items, &is_it, None),
    }
}

/// The contracts that are not met, to be looked at first.
fn wrong(model: &Model, unmet: &[&Contract]) -> Wrong {
    let numbered = model.contracts.iter().enumerate();
    // They are in the same order.
    let mut ahead = unmet.iter().peekable();
    let broken = numbered.filter(|(_, contract)| {
        let next = ahead.next_if(|broken| std::ptr::eq(**broken, *contract));
        next.is_some()
    });
    let mut wrong = Wrong::default();
    for (index, contract) in broken {
        wrong.contracts.push(index);
        let mut asks = Vec::new();
        contract.condition.asks(&mut asks);
        for ask in asks {
            if let Source::Layer(layer) = ask.source {
                wrong.layers = wrong.layers.max(layer.saturating_add(1));
            }
        }
    }
    wrong
}

/// All changes, in the order in which they are tried.
fn candidates<'b>(
    base: &'b Spec,
    statements: &'b [Statement<'b>],
    ranks: &Ranks,
    watch: &Watch,
) -> Vec<Candidate<'b>> {
    let blocks = blocks(base);
    let mut found = Vec::new();
    for (number, statement) in statements.iter().enumerate() {
        let nearest = ranks.nearest(statement);
        for (way, stage) in stages_of(statement) {
            let Some(rank) = ranks.rank(statement, &nearest, Some(stage)) else {
                continue;
            };
            for mut change in changes_of(stage) {
                // Another step would need no less context, and be another network.
                if watch.is_of_latency() && change.sets("stride") {
                    continue;
                }
                if change.is_live {
                    change.cost = watch.cost_of_live(change.cost);
                }
                let cost = change.cost;
                let edit = Edit::Call(way.clone(), change);
                found.push(Candidate {
                    stage: Some(stage),
                    ..candidate(statement, number, rank, cost, edit)
                });
            }
        }
        if let Some(rank) = ranks.rank(statement, &nearest, None) {
            let mut item = head(statement.item);
            let values = numbers(&mut item, &blocks).into_iter().enumerate();
            for (index, (now, least)) in values {
                for (cost, value) in neighbours(*now, least) {
                    let edit = Edit::Number { index, value };
                    found.push(candidate(statement, number, rank, cost, edit));
                }
            }
        }
    }
    found.order_by(&|a, b| (a.class, a.cost, b.statement) < (b.class, b.cost, a.statement));
    found
}

/// A statement without those inside.
fn head(item: &Item) -> Item {
    match item {
        Item::Loop(turns) => Item::Loop(Loop {
            pattern: turns.pattern.clone(),
            range: turns.range.clone(),
            place: turns.place,
            items: Vec::new(),
        }),
        Item::Block(block) => Item::Block(Block {
            name: block.name.clone(),
            parameters: block.parameters.clone(),
            items: Vec::new(),
        }),
        _ => item.clone(),
    }
}

fn candidate<'b>(
    statement: &'b Statement<'b>,
    number: usize,
    (class, distance): (Class, usize),
    cost: i64,
    edit: Edit,
) -> Candidate<'b> {
    spend(meter::CANDIDATE);
    let distance = match class {
        Class::Named => 0,
        _ => i64::try_from(distance).unwrap_or(i64::MAX),
    };
    Candidate {
        class,
        cost: cost.saturating_add(distance),
        statement: number,
        path: &statement.path,
        edit,
        stage: None,
    }
}

/// The first changes that help, of different statements if there are such.
fn tried(
    trial: &mut Trial,
    candidates: Vec<Candidate>,
    ranks: &Ranks,
    watch: &Watch,
    work: usize,
) -> Vec<(Class, String)> {
    let mut proposed: Vec<(usize, Class, String)> = Vec::new();
    let mut spare = None;
    for candidate in candidates.into_iter().take(TRIED) {
        if proposed.len() == PROPOSED || trial.work > work {
            break;
        }
        let is_again = proposed
            .iter()
            .any(|(statement, ..)| *statement == candidate.statement);
        if is_again && spare.is_some() {
            continue;
        }
        let Some(text) = helps(trial, &candidate, ranks, watch) else {
            continue;
        };
        if proposed.iter().any(|(.., other)| *other == text) {
            continue;
        }
        let found = (candidate.statement, candidate.class, text);
        if is_again {
            spare = Some(found);
        } else {
            proposed.push(found);
        }
    }
    if proposed.len() < PROPOSED {
        proposed.push_all(spare);
    }
    let proposed = proposed.into_iter();
    proposed.map(|(_, class, text)| (class, text)).collect_vec()
}

fn helps(trial: &mut Trial, candidate: &Candidate, ranks: &Ranks, watch: &Watch) -> Option<String> {
    if let (Edit::Call(_, change), Some(stage)) = (&candidate.edit, candidate.stage) {
        let layers = ranks.of_call(stage);
        if trial.is_met_by(&layers, stage, change) == Some(false) {
            return None;
        }
    }
    let is_watched = watch.is_of_latency() || sets_padding(&candidate.edit);
    trial.help(candidate.path, &candidate.edit, is_watched.then_some(watch))
}

fn sets_padding(edit: &Edit) -> bool {
    matches!(edit, Edit::Call(_, change) if change.sets_padding())
}
