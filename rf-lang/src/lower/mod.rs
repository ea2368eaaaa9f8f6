//! A [`Spec`] in, a graph out: blocks and loops unrolled, names resolved.

mod arguments;
mod arithmetic;
mod ask;
mod at;
mod block;
mod condition;
mod contract;
mod evaluate;
mod ids;
mod interpolation;
mod join;
mod number;
mod operation;
mod paddings;
mod parts;
mod path;
mod pipeline;
mod readings;
mod scope;
mod shift;
mod sizes;
mod spans;
mod statement;
mod takes;
mod turns;
mod unknown;
mod unused;
mod value;
mod view;

use proc_macro2::{Ident, TokenStream};
use receptive_field_core::Kind;
use receptive_field_core::eval::{Node, Source};

use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::names::Names;
use crate::spec::{self, Block, Call, Layer, Spec};
pub(crate) use arguments::{axes as count_axes, values as count_values};
pub(crate) use ask::{Ask, Index, Question, Side};
pub(crate) use at::At;
pub(crate) use condition::{Function, Term, TermKind};
use contract::Waiting;
pub(crate) use contract::{Contract, Feature};
pub(crate) use ids::{PartId, ScopeId};
pub(crate) use scope::{PartKind, Scopes};
pub(crate) use value::Varying;

/// More layers than this are refused.
pub(crate) const LAYERS: usize = 100_000;

/// A network without its sizes.
#[derive(Debug)]
pub(crate) struct Model<'s> {
    pub(crate) axes: usize,
    /// One for each struct.
    pub(crate) sizes: Vec<Vec<i64>>,
    pub(crate) nodes: Vec<Node>,
    /// Beside each node, what the geometry does not need.
    pub(crate) layers: Vec<LayerInfo<'s>>,
    /// Whether every layer is what was written.
    pub(crate) is_sound: bool,
    /// Nodes from this one on stand for something that is wrong.
    pub(crate) sound: usize,
    pub(crate) scopes: Scopes,
    pub(crate) constants: Vec<Constant>,
    pub(crate) contracts: Vec<Contract<'s>>,
    pub(crate) features: Vec<Feature<'s>>,
    /// Contracts at other sizes.
    pub(crate) ats: Vec<At<'s>>,
    /// The names of features that could not be read, or name no layer.
    pub(crate) failed_features: Vec<Ident>,
    pub(crate) output: Source,
}

/// What a node is called, and where it was written.
#[derive(Debug)]
pub(crate) struct LayerInfo<'s> {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) place: Place,
    /// The places of its arguments, by their names; of a join, of its branches.
    pub(crate) arguments: Places,
    /// As it was written; none where nothing was.
    pub(crate) call: Option<&'s Call>,
    /// The statement of the network itself that it comes from.
    pub(crate) statement: Option<&'s Layer>,
}

impl LayerInfo<'_> {
    /// Where an argument stands, if it is given.
    pub(crate) fn find_place(&self, argument: &str) -> Option<Place> {
        find_place(&self.arguments, argument)
    }

    /// Where an argument stands, or else the whole layer.
    pub(crate) fn place_of(&self, argument: &str) -> Place {
        self.find_place(argument).unwrap_or(self.place)
    }
}

pub(crate) type Places = Vec<(&'static str, Place)>;

fn find_place(places: &Places, argument: &str) -> Option<Place> {
    let found = places.iter().find(|(name, _)| *name == argument);
    found.map(|(_, place)| *place)
}

/// A layer or a family of layers that becomes a constant.
#[derive(Debug)]
pub(crate) struct Constant {
    pub(crate) name: Ident,
    pub(crate) part: PartId,
    pub(crate) docs: TokenStream,
}

struct Lowerer<'s, 'e> {
    model: Model<'s>,
    errors: &'e mut Errors,
    contracts: Vec<Waiting<'s, spec::Contract>>,
    features: Vec<Waiting<'s, spec::Feature>>,
    ats: Vec<&'s spec::At>,
    blocks: Names<BlockInfo<'s>>,
    /// Names in the order of their definition.
    block_order: Vec<String>,
    /// Constants by their names in upper case, and what they were named after.
    taken: Names<String>,
    /// Blocks from this number on cannot be used here.
    visible: usize,
    /// How deep blocks stand in blocks.
    depth: usize,
    /// The statement of the network itself that is read.
    statement: Option<&'s Layer>,
    is_full: bool,
    output: Option<PartId>,
    failed_blocks: Names,
    /// By their numbers.
    used_blocks: Vec<usize>,
}

#[derive(Clone, Copy)]
struct BlockInfo<'s> {
    block: &'s Block,
    /// It sees the blocks before it.
    number: usize,
}

/// Unrolls the network.
pub(crate) fn lower<'s>(spec: &'s Spec, errors: &mut Errors) -> Model<'s> {
    let sizes = sizes::sizes(spec, errors);
    let axes = sizes.first().map_or(2, Vec::len);
    let mut lowerer = Lowerer {
        model: Model {
            axes,
            sizes,
            nodes: Vec::new(),
            layers: Vec::new(),
            is_sound: false,
            sound: usize::MAX,
            scopes: Scopes::new(),
            constants: Vec::new(),
            contracts: Vec::new(),
            features: Vec::new(),
            ats: Vec::new(),
            failed_features: Vec::new(),
            output: Source::Input,
        },
        errors,
        contracts: Vec::new(),
        features: Vec::new(),
        ats: Vec::new(),
        blocks: Names::default(),
        block_order: Vec::new(),
        taken: Names::default(),
        visible: usize::MAX,
        depth: 0,
        statement: None,
        is_full: false,
        output: None,
        failed_blocks: Names::default(),
        used_blocks: Vec::new(),
    };
    lowerer.network(spec);
    lowerer.unused_blocks();
    lowerer.model.is_sound = lowerer.errors.is_empty();
    lowerer.contracts();
    lowerer.features();
    lowerer.ats();
    lowerer.model
}

impl<'s> Lowerer<'s, '_> {
    fn network(&mut self, spec: &'s Spec) {
        let input = self.model.scopes.add_layer(Source::Input);
        self.model.scopes.set_input(Scopes::ROOT, input);
        self.model.scopes.set_of_network(&spec.items);
        let mut body = statement::Body::network();
        self.items(&mut body, &spec.items);
        let span = spec.names.first().map(Ident::span);
        let last = match self.output {
            Some(output) => Some(output),
            None => body.last,
        };
        match (last, span) {
            (Some(last), Some(span)) => {
                self.model.output = self.model.scopes.node(last);
                let name = String::from("output");
                self.model
                    .scopes
                    .define_layer(Scopes::ROOT, name, last, span);
            }
            (None, Some(span)) if self.errors.is_empty() => {
                self.errors.push(
                    Diagnostic::new(Place::of(span), "the network has no layers")
                        .help("add one behind its input, as in `conv1: conv(3, stride = 2);`"),
                );
            }
            _ => {}
        }
    }

    /// Adds a layer. Past the limit it stands for all that follow.
    fn add_node(&mut self, node: Node, info: LayerInfo<'s>) -> Source {
        if self.model.nodes.len() >= LAYERS {
            if !self.is_full {
                let message =
                    format!("more than {LAYERS} layers: that is the limit of one network");
                self.errors.push(Diagnostic::new(info.place, message));
                self.is_full = true;
                self.fail_from(self.model.nodes.len());
            }
            return Source::Layer(LAYERS.saturating_sub(1));
        }
        self.model.nodes.push(node);
        self.model.layers.push(info);
        Source::Layer(self.model.nodes.len().saturating_sub(1))
    }

    /// What is added from here on stands for something wrong.
    fn fail_from(&mut self, node: usize) {
        self.model.sound = self.model.sound.min(node);
    }
}
