//! Stages that stand for nodes of a file, apart from the network: the values and blocks that they see are lowered once for
//! all of them. What is wrong is told where the network is lowered.

use std::mem::take;
use std::rc::Rc;

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::{Node, Source};

use super::late::Lates;
use super::scope::Scopes;
use super::statement::Body;
use super::turns::Named;
use super::view::PipelineView;
use super::{BlockInfo, Lowerer, Spent};
use crate::budget::{CONTRACTS, INPUTS, NAMES, TURNS, VALUES};
use crate::diagnostic::Errors;
use crate::names::Names;
use crate::spec::{Item, Pipeline};

/// Inputs, turns, uses of blocks, contracts, values and words that are as much work as a layer.
const LITTLE: usize = 8;

/// Letters of a word.
const WORD: usize = 64;

/// Values and blocks.
pub(crate) struct Apart<'s> {
    axes: usize,
    scopes: Scopes,
    /// Where stages begin.
    mark: [usize; 3],
    blocks: Names<BlockInfo<'s>>,
    block_order: Vec<String>,
    families: Names<Rc<[Named<'s>]>>,
}

/// What stages are.
pub(crate) enum Lowered {
    Impossible,
    /// Rustc works them out.
    Late,
    Layers(Vec<Node>, Source),
}

/// What they are, and what it took to see that.
pub(crate) struct Outcome {
    pub(crate) lowered: Lowered,
    /// In layers, beside those that there are.
    pub(crate) work: usize,
    pub(crate) mistakes: usize,
    /// Whether they may be wrong because of others: there are too many numbers that rustc knows.
    pub(crate) is_full: bool,
}

impl<'s> Apart<'s> {
    pub(crate) fn new(items: impl Iterator<Item = &'s Item>, axes: usize) -> Self {
        let mut apart = Self {
            axes,
            scopes: Scopes::new(),
            mark: [0; 3],
            blocks: Names::default(),
            block_order: Vec::new(),
            families: Names::default(),
        };
        let mut errors = Errors::default();
        let mut lowerer = apart.lowerer(&mut errors);
        let input = lowerer.model.scopes.add_layer(Source::Input);
        lowerer.model.scopes.set_input(Scopes::ROOT, input);
        let mut body = Body::network();
        for item in items {
            lowerer.items(&mut body, std::slice::from_ref(item));
        }
        apart.keep(lowerer);
        apart.mark = apart.scopes.mark();
        apart
    }

    /// How many values were worked out.
    pub(crate) fn values(&self) -> usize {
        self.scopes.spent().1
    }

    /// Lowers stages for which there is so much room. After mistakes blocks may not be what they were.
    pub(crate) fn lower(&mut self, stages: &'s Pipeline, room: usize) -> Outcome {
        let room = room.saturating_mul(LITTLE);
        let [scopes, _, values] = self.mark;
        let values = values.max(VALUES.saturating_sub(room));
        self.scopes.back_to(self.mark, values);
        let mut errors = Errors::default();
        let mut lowerer = self.lowerer(&mut errors);
        let before = Spent::with_room(room);
        lowerer.spent = before;
        let view = PipelineView::of(stages);
        let part = lowerer.pipeline(Scopes::ROOT, &view, Source::Input, "");
        let output = lowerer.model.scopes.node(part);
        let (all, worked_out) = lowerer.model.scopes.spent();
        let spent = lowerer.spent.since(&before);
        let little = spent.saturating_add(all.saturating_sub(scopes));
        let little = little.saturating_add(worked_out.saturating_sub(values));
        let (sound, known) = (lowerer.model.sound, lowerer.model.known());
        let nodes = take(&mut lowerer.model.nodes);
        self.keep(lowerer);
        let mistakes = errors.count();
        let more = (little / LITTLE).saturating_sub(nodes.len());
        let is_wrong = matches!(output, Source::Layer(index) if index >= sound);
        Outcome {
            work: if is_wrong {
                more.saturating_add(nodes.len())
            } else {
                more
            },
            lowered: match nodes {
                _ if is_wrong => Lowered::Impossible,
                _ if known < sound => Lowered::Late,
                nodes => Lowered::Layers(nodes.into_iter().take(known).collect_vec(), output),
            },
            mistakes,
            is_full: mistakes > 0 && self.scopes.is_full_of_lates(),
        }
    }

    fn lowerer<'e>(&mut self, errors: &'e mut Errors) -> Lowerer<'s, 'e> {
        let scopes = take(&mut self.scopes);
        let mut lowerer = Lowerer::new(vec![vec![1; self.axes]], (scopes, Lates::new()), errors);
        lowerer.blocks = take(&mut self.blocks);
        lowerer.block_order = take(&mut self.block_order);
        lowerer.families = take(&mut self.families);
        lowerer
    }

    fn keep(&mut self, lowerer: Lowerer<'s, '_>) {
        self.scopes = lowerer.model.scopes;
        self.blocks = lowerer.blocks;
        self.block_order = lowerer.block_order;
        self.families = lowerer.families;
    }
}

impl Spent {
    /// As if all were spent but for so much.
    fn with_room(room: usize) -> Self {
        Self {
            turns: TURNS.saturating_sub(room),
            inputs: INPUTS.saturating_sub(room),
            names: NAMES.saturating_sub(room.saturating_mul(WORD)),
            contracts: CONTRACTS.saturating_sub(room),
            ..Self::default()
        }
    }

    /// What was spent since, but for turns, which have scopes.
    fn since(&self, before: &Self) -> usize {
        let names = self.names.saturating_sub(before.names) / WORD;
        let inputs = self.inputs.saturating_sub(before.inputs);
        let contracts = self.contracts.saturating_sub(before.contracts);
        names.saturating_add(inputs).saturating_add(contracts)
    }
}
