//! The stages, one after the other. Only the first that finds mistakes tells them; the names exist all the same.

use crate::token::{Ident, Span, TokenStream};
use receptive_field_core::PushAll as _;
use receptive_field_core::eval::{Evaluation, Source};
use receptive_field_core::{CollectVec as _, Kind};

use crate::budget::{ALL_STEPS, EDITOR_STEPS, HELP_STEPS, NAMES_STEPS};
use crate::check::{cases, check, work_out};
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::editor::editor;
use crate::expand::{errors, expand, weigh};
use crate::file::must_be_whole;
use crate::files::{Disk, Files};
use crate::lower::{Model, lower, names_of};
use crate::meter::within;
use crate::parse::parse;
use crate::search::{is_small, joins, proposals};
use crate::spec::{Item, Spec, text};

/// Everything that is known of one call.
#[derive(Debug, Default)]
pub struct Report {
    tokens: TokenStream,
    errors: Vec<Diagnostic>,
    names: Vec<String>,
    layers: Vec<String>,
    aliases: Vec<(String, Source)>,
    kinds: Vec<Kind>,
    output: Option<Source>,
    structs: Vec<Struct>,
}

/// One struct: an architecture at a size.
#[derive(Debug)]
pub struct Struct {
    /// Its name.
    pub name: String,
    /// Its graph, and what was worked out of it.
    pub evaluation: Evaluation,
}

/// What is done, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Tokens were read.
    Parse,
    /// Blocks and loops were unrolled, names resolved.
    Lower,
    /// Every layer was worked out.
    Evaluate,
    /// Contracts and features were judged; where contracts are not met or branches do not fit, help was looked for.
    Check,
    /// Tokens were written.
    Expand,
}

/// What there was of a call when its steps were taken.
#[derive(Default)]
struct Reached {
    spec: Option<Spec>,
    mistakes: Errors,
}

impl Report {
    /// Of `(facade) network`, the path of the facade in parentheses.
    pub fn of(tokens: TokenStream) -> Self {
        Self::observed(tokens, |_| {})
    }

    /// The same, with files from elsewhere than beside the crate.
    pub fn with_files(tokens: TokenStream, files: &dyn Files) -> Self {
        Self::made(tokens, files, &mut |_| {}, false)
    }

    /// The same; `ended` is called behind each stage, which gives it a time.
    pub fn observed(tokens: TokenStream, mut ended: impl FnMut(Stage)) -> Self {
        Self::made(tokens, &Disk::of_crate(), &mut ended, false)
    }

    /// As an editor is given it.
    pub(crate) fn in_editor(tokens: TokenStream) -> Self {
        Self::made(tokens, &Disk::of_crate(), &mut |_| {}, true)
    }

    fn made(
        tokens: TokenStream,
        files: &dyn Files,
        ended: &mut dyn FnMut(Stage),
        in_editor: bool,
    ) -> Self {
        let call = tokens.clone();
        let mut reached = Reached::default();
        let all = || Self::whole(tokens, files, ended, in_editor, &mut reached);
        let report = within(ALL_STEPS, all);
        report.unwrap_or_else(|| Self::past(reached, &call))
    }

    /// Of a call that takes more steps than one may: what was found wrong until then, or that it does.
    fn past(reached: Reached, call: &TokenStream) -> Self {
        let Reached { spec, mut mistakes } = reached;
        let spec = spec.as_ref();
        if mistakes.is_empty() {
            mistakes.push(too_many_steps(spec));
        }
        mistakes.finish();
        let named = |spec| within(NAMES_STEPS, || named(spec, mistakes.as_slice(), call));
        let tokens = spec.and_then(named);
        Self {
            tokens: tokens.unwrap_or_else(|| errors(mistakes.as_slice())),
            names: spec.map_or_else(Vec::new, names),
            errors: mistakes.into_list(),
            ..Self::default()
        }
    }

    fn whole(
        tokens: TokenStream,
        files: &dyn Files,
        ended: &mut dyn FnMut(Stage),
        in_editor: bool,
        reached: &mut Reached,
    ) -> Self {
        let call = tokens.clone();
        let Reached { spec, mistakes } = reached;
        let editors = |case| {
            if in_editor {
                within(EDITOR_STEPS, || editor(call.clone(), case)).unwrap_or_default()
            } else {
                TokenStream::new()
            }
        };
        *spec = read(tokens, files, mistakes);
        ended(Stage::Parse);
        let Some(spec) = &*spec else {
            mistakes.finish();
            let mut tokens = editors(None);
            tokens.extend(errors(mistakes.as_slice()));
            return Self {
                tokens,
                errors: std::mem::take(mistakes).into_list(),
                ..Self::default()
            };
        };
        // Where it cannot be read, what is left of it has mistakes of its own.
        let is_read = mistakes.is_empty();
        let mut silenced = Errors::default();
        let told = if is_read {
            &mut *mistakes
        } else {
            &mut silenced
        };
        let model = lower(spec, told);
        ended(Stage::Lower);
        let mut instances = work_out(spec, &model);
        ended(Stage::Evaluate);
        let may_help = is_read && model.is_sound;
        let may_help = may_help && check(&model, &mut instances, mistakes);
        let may_help = may_help && model.late.values.is_empty();
        let of_joins = mistakes.are_of_joins() && model.late.values.is_empty();
        let is_small = (may_help || of_joins) && is_small(spec, &model, &instances);
        if may_help && is_small {
            let found = within(HELP_STEPS, || proposals(spec, in_editor));
            for proposal in found.unwrap_or_default() {
                mistakes.help_first(proposal);
            }
        }
        if of_joins && is_small {
            let found = within(HELP_STEPS, || joins(spec));
            mistakes.help_first_of_all(found.unwrap_or_default());
        }
        if let Some(file) = &spec.file {
            must_be_whole(file, mistakes);
        }
        let shared = weigh(spec, &model, &mut instances, mistakes);
        mistakes.finish();
        ended(Stage::Check);
        let case = cases(&model, &instances).into_iter().next();
        let mut tokens = editors(case);
        let expansion = expand(
            spec,
            &model,
            &instances,
            &shared,
            mistakes.as_slice(),
            &call,
            in_editor,
        );
        tokens.extend(expansion);
        ended(Stage::Expand);
        let structs = instances.into_iter().map(|instance| Struct {
            name: instance.name,
            evaluation: instance.evaluation,
        });
        Self {
            tokens,
            errors: std::mem::take(mistakes).into_list(),
            names: names(spec),
            layers: layers(&model),
            aliases: aliases(&model),
            output: model.is_sound.then_some(model.output),
            kinds: model.layers.iter().map(|layer| layer.kind).collect_vec(),
            structs: structs.collect_vec(),
        }
    }

    /// What the call becomes.
    pub fn tokens(&self) -> &TokenStream {
        &self.tokens
    }

    /// The same, without a copy.
    pub fn into_tokens(self) -> TokenStream {
        self.tokens
    }

    /// The mistakes, in order.
    pub fn errors(&self) -> &[Diagnostic] {
        &self.errors
    }

    /// The layers, families and features that the author named outside of blocks, as they are written: each becomes a
    /// constant, also where it is wrong.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The names of all layers, in the order of their graph.
    pub fn layers(&self) -> &[String] {
        &self.layers
    }

    /// The layer of a name, be it one that a file gives to a node or a tensor.
    pub fn layer(&self, name: &str) -> Option<Source> {
        let layers = self.layers.iter();
        let own = layers.enumerate().find(|(_, own)| *own == name);
        let own = own.map(|(index, _)| Source::Layer(index));
        own.or_else(|| {
            let mut aliases = self.aliases.iter();
            Some(aliases.find(|(alias, _)| alias == name)?.1)
        })
    }

    /// What each layer is, in their order.
    pub fn kinds(&self) -> &[Kind] {
        &self.kinds
    }

    /// What comes out of the network; none where some layer could not be read.
    pub fn output(&self) -> Option<Source> {
        self.output
    }

    /// One for each struct; empty where not even the first name could be read.
    pub fn structs(&self) -> &[Struct] {
        &self.structs
    }
}

/// What is written, with the file that it names.
pub(crate) fn read(tokens: TokenStream, files: &dyn Files, errors: &mut Errors) -> Option<Spec> {
    #[cfg_attr(
        not(feature = "onnx"),
        expect(unused_mut, reason = "nothing is read without the feature")
    )]
    let mut spec = parse(tokens, errors)?;
    if errors.is_empty() {
        #[cfg(feature = "onnx")]
        crate::onnx::read(&mut spec, files, errors);
        #[cfg(not(feature = "onnx"))]
        {
            let _ = files;
            crate::file::refuse(&spec, errors);
        }
    }
    Some(spec)
}

fn names(spec: &Spec) -> Vec<String> {
    let mut names = Vec::new();
    for item in &spec.items {
        match item {
            // What stands there and should not.
            Item::At(at) => names.push_all(at.items.iter().filter_map(name)),
            Item::Loop(turns) => families(&turns.items, &mut names),
            _ => names.push_all(name(item)),
        }
    }
    names
}

/// The names of a loop, and of those in it.
fn families(items: &[Item], names: &mut Vec<String>) {
    for item in items {
        match item {
            Item::Layer(_) | Item::Failed(_) => names.push_all(name(item)),
            Item::Loop(turns) => families(&turns.items, names),
            _ => {}
        }
    }
}

fn name(item: &Item) -> Option<String> {
    let name = match item {
        Item::Layer(layer) => layer.name.as_ref(),
        Item::Feature(feature) => Some(&feature.name),
        Item::Failed(item) => item.name.as_ref(),
        Item::FailedFeature(name) => Some(name),
        Item::Named(named) => Some(&named.name),
        Item::Let(_)
        | Item::Block(_)
        | Item::Loop(_)
        | Item::Contract(_)
        | Item::At(_)
        | Item::Treat(_)
        | Item::Same(_) => None,
    };
    name.map(text)
}

fn aliases(model: &Model) -> Vec<(String, Source)> {
    let mut aliases = Vec::new();
    for (name, source) in &model.aliases {
        aliases.push(((*name).to_owned(), *source));
    }
    aliases
}

fn layers(model: &Model) -> Vec<String> {
    model
        .layers
        .iter()
        .map(|layer| layer.name.clone())
        .collect_vec()
}

fn too_many_steps(spec: Option<&Spec>) -> Diagnostic {
    let name = spec.and_then(|spec| spec.names.first());
    let place = Place::of(name.map_or_else(Span::call_site, Ident::span));
    let message = format!("more than {ALL_STEPS} steps of work: that is the limit of one call");
    let error = Diagnostic::new(place, message);
    error.note("none of its parts is too much, but all of them together are")
}

/// The names of a network of which nothing is worked out.
fn named(spec: &Spec, errors: &[Diagnostic], call: &TokenStream) -> TokenStream {
    let model = names_of(spec);
    let mut instances = work_out(spec, &model);
    let shared = weigh(spec, &model, &mut instances, &mut Errors::default());
    expand(spec, &model, &instances, &shared, errors, call, false)
}
