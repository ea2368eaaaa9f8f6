//! Stages of the author that stand for nodes, each as a network of its own.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::{AxisGeometry, Graph, NodeGeometry, evaluate};

use super::work::{Much, Work};
use super::{Behind, Stages};
use crate::check::REGIONS;
use crate::lower::{Apart, Lowered};
use crate::names::Names;
use crate::spec::{Item, Spec, Treat};

/// A mistake counts for as many layers: it may look for a name that is near.
const MISTAKE: usize = 16;

/// So much text is as much work as a layer, where it is read once more.
const TEXT: usize = 128;

/// Inputs of layers that are as much work as a layer.
const INPUTS: usize = 8;

/// By the number of what is said, and the size before it.
type Known = BTreeMap<(usize, Vec<i64>), Option<Behind>>;

/// What a statement says of a node.
struct Treated<'s> {
    treat: &'s Treat,
    lowered: OnceCell<Lowered>,
}

/// All that is said of nodes.
pub(super) struct OfSpec<'s> {
    spec: &'s Spec,
    axes: usize,
    treated: Vec<Treated<'s>>,
    /// The first that is said of each name: its place in the list, and among the statements.
    names: Names<(usize, usize)>,
    /// The values and blocks of the network, while nothing is wrong with what uses them.
    apart: RefCell<Option<Apart<'s>>>,
    /// How much text these are.
    text: OnceCell<usize>,
    /// What each makes of a size.
    known: RefCell<Known>,
    work: &'s Work,
}

impl<'s> OfSpec<'s> {
    pub(super) fn new(spec: &'s Spec, axes: usize, work: &'s Work) -> Self {
        let (mut treated, mut names) = (Vec::new(), Names::default());
        for (statement, item) in spec.items.iter().enumerate() {
            let Item::Treat(treat) = item else { continue };
            if !names.contains(&treat.node) {
                names.insert(treat.node.clone(), (treated.len(), statement));
                let lowered = OnceCell::new();
                treated.push(Treated { treat, lowered });
            }
        }
        Self {
            spec,
            axes,
            treated,
            names,
            apart: RefCell::default(),
            text: OnceCell::new(),
            known: RefCell::default(),
            work,
        }
    }

    /// The values and blocks that stages see.
    fn said(&self) -> impl Iterator<Item = &'s Item> + use<'s> {
        let is_said = |item: &&Item| matches!(item, Item::Let(_) | Item::Block(_));
        self.spec.items.iter().filter(is_said)
    }

    fn apart(&self) -> Result<Apart<'s>, Much> {
        if let Some(apart) = self.apart.borrow_mut().take() {
            return Ok(apart);
        }
        let apart = Apart::new(self.said(), self.axes);
        self.work.treated(apart.values() / REGIONS)?;
        Ok(apart)
    }

    fn lowered<'o>(&self, treated: &'o Treated<'s>) -> Result<&'o Lowered, Much> {
        if let Some(lowered) = treated.lowered.get() {
            return Ok(lowered);
        }
        let mut apart = self.apart()?;
        let made = apart.lower(&treated.treat.stages, self.work.room_for_treated());
        let mut work = made.work;
        if made.mistakes > 0 {
            let text = || self.said().map(Item::length).total();
            let again = *self.text.get_or_init(text) / TEXT;
            let mistakes = made.mistakes.saturating_mul(MISTAKE);
            work = work.saturating_add(mistakes).saturating_add(again);
        } else {
            self.apart.replace(Some(apart));
        }
        self.work.treated(work)?;
        if made.is_full {
            return Err(Much::Treated);
        }
        Ok(treated.lowered.get_or_init(|| made.lowered))
    }

    fn work_out(&self, treated: &Treated<'s>, size: &[i64]) -> Result<Option<Behind>, Much> {
        let (nodes, output) = match self.lowered(treated)? {
            Lowered::Impossible => return Ok(None),
            Lowered::Late => return Ok(Some(Behind::Late)),
            Lowered::Layers(nodes, output) => (nodes, *output),
        };
        let inputs = nodes.iter().map(|node| node.inputs.len()).total();
        let layers = nodes.len().max(inputs / INPUTS);
        self.work.treated(layers.saturating_add(1))?;
        let evaluation = evaluate(Graph {
            input: size.to_vec(),
            nodes: nodes.clone(),
        });
        // One region of each layer and axis is part of the layer.
        let usual = nodes.len().saturating_mul(self.axes);
        let looked = evaluation.work().saturating_sub(usual);
        self.work.treated(looked / REGIONS)?;
        let sizes = |node: NodeGeometry| {
            let sizes = node.axes.iter().map(AxisGeometry::size);
            Behind::Size(sizes.collect_vec())
        };
        Ok(evaluation.node(output).map(sizes))
    }
}

impl Stages for OfSpec<'_> {
    fn work(&self) -> &Work {
        self.work
    }

    fn of(&self, node: &str) -> Option<usize> {
        self.names.get(node).map(|(at, _)| *at)
    }

    fn statement(&self, at: usize) -> Option<usize> {
        self.names.values().get(at).map(|(_, statement)| *statement)
    }

    fn size(&self, at: usize, size: &[i64]) -> Result<Option<Behind>, Much> {
        let key = (at, size.to_vec());
        if let Some(known) = self.known.borrow().get(&key) {
            return Ok(known.clone());
        }
        let Some(treated) = self.treated.get(at) else {
            return Ok(None);
        };
        let found = self.work_out(treated, size)?;
        self.known.borrow_mut().insert(key, found.clone());
        Ok(found)
    }
}
