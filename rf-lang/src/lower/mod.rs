//! A [`Spec`] in, a graph out: blocks and loops unrolled, names resolved.

#[cfg(feature = "onnx")]
mod apart;
mod arguments;
mod arithmetic;
mod ask;
mod at;
mod bindings;
mod block;
mod condition;
mod contract;
mod evaluate;
mod file;
mod holding;
mod ids;
mod interpolation;
mod join;
mod late;
mod number;
mod operation;
mod paddings;
mod parts;
mod path;
mod phases;
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
mod wrong;

use std::rc::Rc;

use crate::token::{Ident, TokenStream};
use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::eval::{Node, Source};

use crate::budget::{CONTRACTS, INPUTS, LATE, LAYERS, NAMES, STRUCT};
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::file::Origin;
use crate::meter::{self, spend, spend_each};
use crate::names::Names;
use crate::spec::{self, Block, Call, Item, Layer, Spec};
#[cfg(feature = "onnx")]
pub(crate) use apart::{Apart, Lowered};
pub(crate) use arguments::{axes as count_axes, values as count_values};
pub(crate) use ask::{Ask, Index, Question, Side};
pub(crate) use at::At;
pub(crate) use condition::{Function, Term, TermKind};
use contract::Waiting;
pub(crate) use contract::{Contract, Feature};
pub(crate) use ids::{PartId, ScopeId};
pub(crate) use late::{LateKind, Lates};
pub(crate) use scope::{PartKind, Scopes};
#[cfg(feature = "onnx")]
pub(crate) use sizes::input_sizes;
pub(crate) use statement::OURS;
pub(crate) use value::{Value, ValueKind, Varying};

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
    /// Those that rustc looks at.
    pub(crate) late_contracts: Vec<Contract<'s>>,
    pub(crate) features: Vec<Feature<'s>>,
    /// Contracts at other sizes.
    pub(crate) ats: Vec<At<'s>>,
    /// The names of features that could not be read, or name no layer.
    pub(crate) failed_features: Vec<Ident>,
    pub(crate) output: Source,
    /// The files that the network must be the same as.
    pub(crate) sames: Vec<&'s spec::Same>,
    /// What the names of a file lead to.
    pub(crate) aliases: Vec<(&'s str, Source)>,
    /// What rustc works out.
    pub(crate) late: Lates,
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
    /// The node of a file that it is.
    pub(crate) origin: Option<&'s Origin>,
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
    /// How deep loops, uses of blocks and joins stand in each other.
    depth: usize,
    /// The statement of the network itself that is read.
    statement: Option<&'s Layer>,
    /// Whether something is past its limit: what follows is not looked at, but for its names.
    is_full: bool,
    spent: Spent,
    output: Option<PartId>,
    failed_blocks: Names,
    /// By their numbers.
    used_blocks: Vec<bool>,
    /// The layers that those of the file have become.
    of_file: Vec<Source>,
    /// The names in each loop, by its address.
    families: Names<Rc<[turns::Named<'s>]>>,
}

/// What was made so far of what has a limit.
#[derive(Clone, Copy, Default)]
struct Spent {
    turns: usize,
    inputs: usize,
    /// Of joins that are read, and no inputs yet.
    branches: usize,
    names: usize,
    contracts: usize,
    /// Parts of conditions that rustc works out.
    late: usize,
}

#[derive(Clone)]
struct BlockInfo<'s> {
    block: &'s Block,
    /// The numbers of its parameters.
    parameters: Rc<Names<usize>>,
    /// It sees the blocks before it.
    number: usize,
    /// Whether something in it could not be read.
    has_failed: bool,
}

/// Unrolls the network.
pub(crate) fn lower<'s>(spec: &'s Spec, errors: &mut Errors) -> Model<'s> {
    let mut lowerer = Lowerer::of(spec, errors);
    lowerer.network(spec);
    lowerer.count_numbers_of_layers();
    lowerer.unused_blocks();
    lowerer.model.is_sound = lowerer.errors.is_empty();
    lowerer.contracts();
    lowerer.features();
    lowerer.ats();
    let mut parameters = spec.generics.iter().flatten();
    lowerer.late(parameters.next().map(|parameter| &parameter.name));
    lowerer.regions_of_rustc();
    lowerer.model
}

/// The same of a call that is too much: it has names, and no layers.
pub(crate) fn names_of(spec: &Spec) -> Model<'_> {
    let mut silenced = Errors::default();
    let mut lowerer = Lowerer::of(spec, &mut silenced);
    lowerer.is_full = true;
    lowerer.network(spec);
    lowerer.model
}

impl<'s, 'e> Lowerer<'s, 'e> {
    /// With the sizes of a call.
    fn of(spec: &Spec, errors: &'e mut Errors) -> Self {
        let (mut scopes, mut late) = (Scopes::new(), Lates::new());
        let sizes = sizes::sizes(spec, &mut late, &mut scopes, errors);
        Self::new(sizes, (scopes, late), errors)
    }

    fn new(sizes: Vec<Vec<i64>>, (scopes, late): (Scopes, Lates), errors: &'e mut Errors) -> Self {
        Self {
            model: Model {
                axes: sizes.first().map_or(2, Vec::len),
                sizes,
                nodes: Vec::new(),
                layers: Vec::new(),
                is_sound: false,
                sound: usize::MAX,
                scopes,
                constants: Vec::new(),
                contracts: Vec::new(),
                late_contracts: Vec::new(),
                features: Vec::new(),
                ats: Vec::new(),
                failed_features: Vec::new(),
                output: Source::Input,
                sames: Vec::new(),
                aliases: Vec::new(),
                late,
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
            spent: Spent::default(),
            output: None,
            failed_blocks: Names::default(),
            used_blocks: Vec::new(),
            of_file: Vec::new(),
            families: Names::default(),
        }
    }

    fn network(&mut self, spec: &'s Spec) {
        let input = self.model.scopes.add_layer(Source::Input);
        self.model.scopes.set_input(Scopes::ROOT, input);
        self.model.scopes.set_of_network(&spec.items);
        let mut body = statement::Body::network();
        // Values and blocks that stand before all layers are there for what is said of the file's nodes.
        let is_before = |item: &&Item| matches!(item, Item::Let(_) | Item::Block(_));
        let count = spec.items.iter().take_while(is_before).how_many();
        let (before, behind) = spec.items.split_at_checked(count).unwrap_or_default();
        self.items(&mut body, before);
        if let Some(file) = &spec.file {
            self.file(&mut body, file, &spec.items);
        }
        self.items(&mut body, behind);
        let span = spec.names.first().map(Ident::span);
        let last = match self.output {
            Some(output) => Some(output),
            None => body.last,
        };
        let Some(span) = span else { return };
        if last.is_none() && self.errors.is_empty() {
            self.errors.push(
                Diagnostic::new(Place::of(span), "the network has no layers")
                    .help("add one behind its input, as in `conv1: conv(3, stride = 2);`"),
            );
        }
        if let Some(last) = last {
            self.model.output = self.model.scopes.node(last);
        }
        // Where there is none, that is told.
        let last = last.unwrap_or(Scopes::FAILED);
        let name = "output".into();
        let scopes = &mut self.model.scopes;
        scopes.define_layer(Scopes::ROOT, name, last, span);
    }

    /// Adds a layer. Past a limit the last one stands for all that follow.
    fn add_node(&mut self, node: Node, info: LayerInfo<'s>) -> Source {
        let structs = self.model.sizes.len().max(1);
        let most = self.most_layers();
        let count = self.model.nodes.len();
        self.spent.inputs = self.spent.inputs.saturating_add(node.inputs.len());
        if count >= most {
            let of = match structs {
                1 => String::from("one network"),
                _ => format!("{structs} structs"),
            };
            let message = format!("more than {most} layers: that is the limit of {of}");
            self.refuse(info.place, message);
        } else if count.saturating_sub(self.model.late.first) >= LATE {
            let message = format!(
                "more than {LATE} layers that rustc works out: that is the limit of one network"
            );
            self.refuse(info.place, message);
        } else if self.spent.inputs > INPUTS {
            self.refuse_inputs(info.place);
        }
        self.spend_name(info.name.len(), info.place);
        if self.is_full && count > 0 {
            return Source::Layer(count.saturating_sub(1));
        }
        spend(meter::LAYER);
        spend_each(node.inputs.len(), meter::INPUT);
        self.model.nodes.push(node);
        self.model.layers.push(info);
        Source::Layer(self.model.nodes.len().saturating_sub(1))
    }

    fn refuse_inputs(&mut self, place: Place) {
        let message = format!(
            "layers read more than {INPUTS} others in all: that is the limit of one network"
        );
        self.refuse(place, message);
    }

    /// How many more inputs layers may have, beside the branches that are read.
    fn room_for_inputs(&self) -> usize {
        let spent = self.spent.inputs.saturating_add(self.spent.branches);
        INPUTS.saturating_sub(spent)
    }

    /// So many layers are possible for so many structs.
    fn most_layers(&self) -> usize {
        let structs = self.model.sizes.len().max(1);
        let most = LAYERS.checked_div(structs).unwrap_or(LAYERS);
        most.saturating_sub(if structs > 1 { STRUCT } else { 0 })
    }

    /// Counts the bytes of a name that is made.
    fn spend_name(&mut self, bytes: usize, place: Place) {
        self.spent.names = self.spent.names.saturating_add(bytes);
        if self.spent.names > NAMES {
            let message = format!("the names of layers are longer than {NAMES} bytes in all");
            self.refuse(place, message);
        }
    }

    /// Counts what is kept to be looked at when all layers are there.
    fn keeps(&mut self, place: Place) -> bool {
        let structs = self.model.sizes.len().max(1);
        self.spent.contracts = self.spent.contracts.saturating_add(structs);
        if self.spent.contracts > CONTRACTS {
            let message = format!(
                "more than {CONTRACTS} contracts and features: that is the limit of one call"
            );
            self.refuse(place, message);
        }
        !self.is_full
    }

    /// The error for what is past a limit: the only one.
    fn refuse(&mut self, place: Place, message: String) {
        if !self.is_full {
            self.errors.push(Diagnostic::new(place, message));
            self.is_full = true;
            // What there is would take long to work out.
            self.fail_from(0);
        }
    }

    /// What is added from here on stands for something wrong.
    fn fail_from(&mut self, node: usize) {
        self.model.sound = self.model.sound.min(node);
    }
}
