//! Changes to statements: made, tried on the whole network, told and taken back.

use receptive_field_core::CollectVec as _;

use super::change::Change;
use super::effort::{WRITTEN, Wrong, effort, of_text, unrolling, written};
use super::number::numbers;
use super::patch::{patch, restore};
use super::said::{key, place, said, shared};
use super::site::{Way, blocks, item_at, stage_at};
use super::watch::Watch;
use crate::check::{are_met, is_met, takes, work_out};
use crate::diagnostic::Errors;
use crate::lower::{Model, lower};
use crate::names::Names;
use crate::spec::{Expr, Item, Pipeline, Spec, Stage};

/// A change somewhere.
#[derive(Debug, Clone)]
pub(super) enum Edit {
    /// Of one call of a statement.
    Call(Way, Change),
    /// Of a call, to this one.
    Stage(Way, Stage),
    /// Of a whole statement.
    Pipeline(Pipeline),
    /// Of one number of a statement.
    Number { index: usize, value: i64 },
    /// Of the sizes of the input.
    Input(Vec<Expr>),
}

/// A network, and what is tried on it.
pub(super) struct Trial<'b> {
    base: &'b Spec,
    pub(super) changed: Spec,
    /// Of the network as it is.
    model: Model<'b>,
    blocks: Names,
    /// What several statements are called.
    shared: Names,
    /// How many statements and calls there are.
    written: usize,
    /// What is wrong, and seen before all else.
    wrong: Wrong,
    /// What was done, in layers on one axis that were worked out.
    pub(super) work: usize,
}

impl<'b> Trial<'b> {
    pub(super) fn of(base: &'b Spec, wrong: Wrong) -> Self {
        let model = lower(base, &mut Errors::default());
        Self {
            base,
            changed: base.clone(),
            model,
            wrong,
            blocks: blocks(base),
            shared: shared(&base.items),
            written: written(base),
            work: 0,
        }
    }

    /// Changes a statement; as it then reads.
    pub(super) fn apply(&mut self, path: &[usize], edit: &Edit) -> Option<String> {
        if let Edit::Input(inputs) = edit {
            self.changed.inputs.clone_from(inputs);
            let sizes: Vec<String> = inputs.iter().map(ToString::to_string).collect_vec();
            let axes = self.changed.axes.as_ref();
            let axes = axes.map_or_else(String::new, |axes| format!(", axes = {axes}"));
            return Some(format!("`input: {}{axes};`", sizes.join(", ")));
        }
        let item = item_at(&mut self.changed.items, path)?;
        let before = said(item, None, "");
        let work = of_text(&before).saturating_mul(2);
        self.work = self.work.saturating_add(work);
        match (edit, &mut *item) {
            (Edit::Call(way, change), Item::Layer(layer)) => {
                change.apply(stage_at(&mut layer.pipeline, way)?);
            }
            (Edit::Stage(way, stage), Item::Layer(layer)) => {
                stage_at(&mut layer.pipeline, way)?.clone_from(stage);
            }
            (Edit::Pipeline(pipeline), Item::Layer(layer)) => layer.pipeline.clone_from(pipeline),
            (Edit::Number { index, value }, item) => {
                let mut numbers = numbers(item, &self.blocks);
                let (number, _) = numbers.get_mut(*index)?;
                **number = *value;
            }
            _ => return None,
        }
        let is_shared = key(item).is_some_and(|key| self.shared.contains(&key));
        let place = is_shared.then(|| place(&self.base.items, path, item));
        Some(said(item, Some(&before), &place.unwrap_or_default()))
    }

    /// Takes a change back.
    pub(super) fn undo(&mut self, path: &[usize]) {
        if path.is_empty() {
            self.changed.inputs.clone_from(&self.base.inputs);
            return;
        }
        let mut items = self.base.items.as_slice();
        let mut original = None;
        for &index in path {
            original = items.get(index);
            items = match original {
                Some(Item::Block(block)) => &block.items,
                Some(Item::Loop(turns)) => &turns.items,
                _ => &[],
            };
        }
        let (Some(original), Some(item)) = (original, item_at(&mut self.changed.items, path))
        else {
            return;
        };
        match (item, original) {
            (Item::Layer(item), Item::Layer(original)) => {
                item.pipeline.clone_from(&original.pipeline);
            }
            (Item::Let(item), Item::Let(original)) => item.value.clone_from(&original.value),
            (Item::Loop(item), Item::Loop(original)) => item.range.clone_from(&original.range),
            (Item::Block(item), Item::Block(original)) => {
                item.parameters.clone_from(&original.parameters);
            }
            _ => {}
        }
    }

    /// The change as it reads, if it meets every contract.
    pub(super) fn help(
        &mut self,
        path: &[usize],
        edit: &Edit,
        watch: Option<&Watch>,
    ) -> Option<String> {
        let text = self.apply(path, edit);
        let is_met = text.is_some() && self.is_met(watch);
        self.undo(path);
        text.filter(|_| is_met)
    }

    /// Whether a change of a call, made in the graph alone, meets every contract; none where it cannot be made there.
    pub(super) fn is_met_by(
        &mut self,
        layers: &[usize],
        stage: &Stage,
        change: &Change,
    ) -> Option<bool> {
        let originals = patch(&mut self.model, layers, stage, change)?;
        let is_met = self.is_met_in_graph();
        restore(&mut self.model, originals);
        Some(is_met)
    }

    /// Whether other sizes of the input meet every contract.
    pub(super) fn is_met_at(&mut self, sizes: &[Vec<i64>]) -> bool {
        let original = std::mem::replace(&mut self.model.sizes, sizes.to_vec());
        let is_met = self.is_met_in_graph();
        self.model.sizes = original;
        is_met
    }

    /// Whether the graph as it is meets every contract: what is wrong is looked at first.
    fn is_met_in_graph(&mut self) -> bool {
        self.add_work(self.model.nodes.len() / 8);
        takes(&self.model) && (self.wrong.layers == 0 || self.is_mended()) && {
            let instances = work_out(self.base, &self.model);
            let (is_met, elsewhere) = is_met(&self.model, &instances);
            self.add_work(effort(&self.model, &instances).saturating_add(elsewhere));
            is_met
        }
    }

    /// Whether what is wrong is so no more, with no more layers worked out than that asks for.
    fn is_mended(&mut self) -> bool {
        let sound = std::mem::replace(&mut self.model.sound, self.wrong.layers);
        let instances = work_out(self.base, &self.model);
        self.model.sound = sound;
        let are_met = are_met(&self.model, &instances, &self.wrong.contracts);
        self.add_work(effort(&self.model, &instances));
        are_met
    }

    fn add_work(&mut self, work: usize) {
        self.work = self.work.saturating_add(work);
    }

    /// Whether every layer is possible, every contract met and, if that is watched, nothing new left unread.
    pub(super) fn is_met(&mut self, watch: Option<&Watch>) -> bool {
        let mut errors = Errors::default();
        let model = lower(&self.changed, &mut errors);
        let work = unrolling(&model).saturating_add(self.written / WRITTEN);
        self.work = self.work.saturating_add(work);
        if !errors.is_empty() || !takes(&model) {
            return false;
        }
        let instances = work_out(&self.changed, &model);
        let (is_met, elsewhere) = is_met(&model, &instances);
        let is_met = is_met && watch.is_none_or(|watch| watch.allows(&model, &instances));
        let work = effort(&model, &instances);
        self.add_work(work.saturating_add(elsewhere));
        is_met
    }
}
