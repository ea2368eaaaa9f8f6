//! Stages of the author that stand for nodes, each as a network of its own.

use std::cell::RefCell;
use std::collections::BTreeMap;

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::{AxisGeometry, NodeGeometry, Source};

use super::read::list;
use super::work::{Much, Work};
use super::{Behind, Stages};
use crate::check::{REGIONS, work_out};
use crate::diagnostic::{Errors, Place};
use crate::lower::lower;
use crate::names::Names;
use crate::spec::{Expr, ExprKind, Item, Layer, Pipeline, Spec};

/// What a statement says of a node.
struct Treated {
    place: Place,
    stages: Pipeline,
}

/// By the number of what is said, and the size before it.
type Known = BTreeMap<(usize, Vec<i64>), Option<Behind>>;

/// All that is said of nodes.
pub(super) struct OfSpec<'w> {
    /// The network without layers, and behind its values and blocks the stages that are worked out.
    spec: RefCell<Spec>,
    /// How many values and blocks there are.
    said: usize,
    treated: Vec<Treated>,
    /// The first that is said of each name: its place in the list, and among the statements.
    names: Names<(usize, usize)>,
    /// What each makes of a size.
    known: RefCell<Known>,
    work: &'w Work,
}

impl<'w> OfSpec<'w> {
    pub(super) fn new(spec: &Spec, work: &'w Work) -> Self {
        let (mut treated, mut names) = (Vec::new(), Names::default());
        for (statement, item) in spec.items.iter().enumerate() {
            let Item::Treat(treat) = item else { continue };
            if !names.contains(&treat.node) {
                names.insert(treat.node.clone(), (treated.len(), statement));
                treated.push(Treated {
                    place: treat.place,
                    stages: treat.stages.clone(),
                });
            }
        }
        let is_said = |item: &&Item| matches!(item, Item::Let(_) | Item::Block(_));
        let is_needed = !treated.is_empty();
        let items = spec.items.iter().filter(is_said).filter(|_| is_needed);
        let items = items.cloned().collect_vec();
        Self {
            said: items.len(),
            spec: RefCell::new(Spec {
                facade: spec.facade.clone(),
                attributes: spec.attributes.clone(),
                visibility: spec.visibility.clone(),
                names: spec.names.iter().take(1).cloned().collect_vec(),
                file: None,
                generics: spec.generics.clone(),
                inputs: Vec::new(),
                axes: None,
                before_input: 0,
                items,
            }),
            treated,
            names,
            known: RefCell::default(),
            work,
        }
    }

    fn work_out(&self, treated: &Treated, size: &[i64]) -> Result<Option<Behind>, Much> {
        self.work.treated(self.said.saturating_add(1))?;
        let Ok(axes) = i64::try_from(size.len()) else {
            return Ok(None);
        };
        let place = treated.place;
        let mut spec = self.spec.borrow_mut();
        spec.items.truncate(self.said);
        spec.items.push(Item::Layer(Layer {
            docs: proc_macro2::TokenStream::new(),
            name: None,
            pipeline: treated.stages.clone(),
        }));
        spec.inputs = vec![list(size, place)];
        spec.axes = Some(Expr {
            kind: ExprKind::Int(axes),
            place,
        });
        let mut errors = Errors::default();
        let model = lower(&spec, &mut errors);
        let instances = work_out(&spec, &model);
        let Some(instance) = instances.first() else {
            return Ok(None);
        };
        let evaluation = &instance.evaluation;
        // One region of each layer and axis is part of the layer.
        let usual = model.nodes.len().saturating_mul(model.axes);
        let looked = evaluation.work().saturating_sub(usual);
        let (_, values) = model.scopes.spent();
        let more = looked.saturating_add(values) / REGIONS;
        self.work.treated(model.nodes.len().saturating_add(more))?;
        let output = match model.output {
            Source::Layer(index) if index >= model.sound => return Ok(None),
            output => output,
        };
        if model.known() < model.sound {
            return Ok(Some(Behind::Late));
        }
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
