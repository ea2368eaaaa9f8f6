//! The words of the language as items that an editor shows: made from the tables out of which messages speak.

use std::fmt::Write as _;

use proc_macro2::{Delimiter, TokenStream};
use receptive_field_core::ops::{ArgumentInfo, Coordinates, Interpolation, PaddingMode, Rounding};
use receptive_field_core::{Fact, FeatureFact, Kind, Missing, Shape};

use super::listed::Listed;
use crate::expand::Tokens;
use crate::words::{FLOW, FUNCTIONS, KEYWORDS, RULES, Word, is_fact};

/// The modules of words that may stand for a value.
pub(super) const WORDS: &[&str] = &["padding", "padding_mode", "mode", "coordinates", "rounding"];
/// What stands for a layer.
pub(super) const LAYER: &str = "flow";

/// Whether it is a word of the language somewhere.
pub(super) fn is_word(name: &str) -> bool {
    let mut tables = [&RULES[..], &FUNCTIONS, &KEYWORDS, &FLOW]
        .into_iter()
        .flatten();
    let mut arguments = Kind::ALL.iter().flat_map(|kind| kind.arguments());
    Kind::of_name(name).is_some()
        || is_fact(name)
        || tables.any(|word| word.name == name)
        || arguments.any(|argument| argument.name == name)
}

/// How many arguments must be given.
pub(super) fn needed(kind: Kind) -> usize {
    let arguments = kind.arguments().iter();
    arguments
        .filter(|argument| argument.default.is_none())
        .count()
}

/// Whether its arguments are branches.
pub(super) fn takes_layers(kind: Kind) -> bool {
    matches!(kind, Kind::Add | Kind::Concat | Kind::Scale)
}

/// The modules of words that may stand for an argument.
pub(super) fn words_of(kind: Kind, info: &ArgumentInfo) -> &'static [&'static str] {
    let is_padded = matches!(
        kind,
        Kind::Conv | Kind::MaxPool | Kind::AvgPool | Kind::Pool | Kind::ConvTranspose
    );
    match (info.name, info.default) {
        ("layer", _) => &[LAYER],
        ("pad", _) if is_padded => &["padding"],
        (_, Some("zeros")) => &["padding_mode"],
        (_, Some("nearest")) => &["mode"],
        (_, Some("half_pixel")) => &["coordinates"],
        (_, Some("floor")) => &["rounding"],
        _ => &[],
    }
}

/// The items; `tokens` list the names in groups, and are where an editor jumps to.
pub fn vocabulary(tokens: TokenStream) -> TokenStream {
    let listed = Listed::of(tokens);
    let mut all = Tokens::new();
    all.code(TYPES);
    operations(&mut all, &listed);
    arguments(&mut all, &listed);
    let facts = Fact::ALL.map(|fact| (fact.name(), of_fact(fact), type_of(fact.shape())));
    module(&mut all, &listed, "fact", facts);
    let of_feature =
        FeatureFact::ALL.map(|fact| (fact.name(), String::from(fact.doc()), type_of(fact.shape())));
    module(&mut all, &listed, "of_feature", of_feature);
    let mut sides: Vec<&str> = Vec::new();
    let shapes = Fact::ALL.map(Fact::shape).into_iter();
    for shape in shapes.chain(FeatureFact::ALL.map(FeatureFact::shape)) {
        if let Shape::Pair(pair) = shape {
            sides.extend(
                pair.iter()
                    .filter(|side| !sides.contains(side))
                    .copied()
                    .collect::<Vec<_>>(),
            );
        }
    }
    let sides = sides
        .into_iter()
        .map(|side| (side, format!("One side of a pair: `{side}`."), "Number"));
    module(&mut all, &listed, "side", sides);
    let modes = PaddingMode::ALL.iter().map(|mode| {
        (
            mode.name(),
            format!("In the padding stands {}.", mode.words()),
            "Word",
        )
    });
    module(&mut all, &listed, "padding_mode", modes);
    let modes = Interpolation::ALL
        .iter()
        .map(|part| (part.name(), part.doc().to_owned(), "Word"));
    module(&mut all, &listed, "mode", modes);
    let grids = Coordinates::ALL
        .iter()
        .map(|part| (part.name(), part.doc().to_owned(), "Word"));
    module(&mut all, &listed, "coordinates", grids);
    let roundings = Rounding::ALL
        .iter()
        .map(|part| (part.name(), part.doc().to_owned(), "Word"));
    module(&mut all, &listed, "rounding", roundings);
    for (name, table) in [
        ("padding", &RULES[..]),
        ("function", &FUNCTIONS),
        ("flow", &FLOW),
        ("keyword", &KEYWORDS),
    ] {
        let words = table
            .iter()
            .map(|Word { name, doc }| (*name, String::from(*doc), "Word"));
        module(&mut all, &listed, name, words);
    }
    all.into()
}

const TYPES: &str = "
    pub struct Layer(pub &'static str);
    pub struct Feature;
    pub struct Value;
    pub struct Word;
    pub struct Argument;
    pub struct Number;
    pub struct Truth;
    pub struct Pair;
    pub fn any<T>() -> T { loop {} }
";

fn type_of(shape: Shape) -> &'static str {
    match shape {
        Shape::Number => "Number",
        Shape::Truth => "Truth",
        Shape::Pair(_) => "Pair",
    }
}

fn of_fact(fact: Fact) -> String {
    let mut docs = String::from(fact.doc());
    if let Shape::Pair([first, last]) = fact.shape() {
        let _ = write!(docs, "\n\nIts sides are `{first}` and `{last}`.");
    }
    let reasons = fact.exists_unless();
    if !reasons.is_empty() {
        let words: Vec<&str> = reasons.iter().copied().map(Missing::words).collect();
        let _ = write!(docs, "\n\nIt does not exist where {}.", words.join(", or "));
    }
    docs
}

/// `conv(kernel, stride = 1, …)`
fn signature(kind: Kind) -> String {
    let given = match kind {
        Kind::Add | Kind::Concat => String::from("a, b, …"),
        Kind::Scale => String::from("x, gate"),
        _ => {
            let arguments = kind.arguments().iter();
            let written: Vec<String> = arguments.map(argument).collect();
            written.join(", ")
        }
    };
    format!("{}({given})", kind.name())
}

fn argument(info: &ArgumentInfo) -> String {
    match info.default {
        None => info.name.to_owned(),
        Some(default) if default.contains(' ') => format!("[{}]", info.name),
        Some(default) => format!("{} = {default}", info.name),
    }
}

fn operations(all: &mut Tokens, listed: &Listed) {
    let mut items = Tokens::new();
    items.code("use super::Value;");
    for &kind in Kind::ALL {
        let mut docs = format!(
            "```text\n{}\n```\n\n{}.\n",
            signature(kind),
            capital(kind.words())
        );
        for info in kind.arguments() {
            let _ = write!(docs, "\n* `{}`: {}", info.name, of_argument(info));
        }
        items.docs(&docs).code("pub fn");
        items.ident(&listed.name(&format!("operation {}", kind.name())));
        let mut inside = Tokens::new();
        for info in kind
            .arguments()
            .iter()
            .filter(|info| info.default.is_none())
        {
            inside.word(info.name).code(": Value,");
        }
        if takes_layers(kind) {
            inside = Tokens::new();
        }
        items
            .group(Delimiter::Parenthesis, inside)
            .group(Delimiter::Brace, Tokens::new());
    }
    all.code("pub mod operation").group(Delimiter::Brace, items);
}

fn of_argument(info: &ArgumentInfo) -> String {
    match info.default {
        Some(default) => format!("{} By default {default}.", info.doc),
        None => info.doc.to_owned(),
    }
}

fn arguments(all: &mut Tokens, listed: &Listed) {
    let mut modules = Tokens::new();
    for &kind in Kind::ALL {
        let mut items = Tokens::new();
        items.code("use super::super::Argument;");
        for info in kind.arguments() {
            items.docs(&of_argument(info)).code("pub const");
            items.ident(&listed.name(&format!("operation {} {}", kind.name(), info.name)));
            items.code(": Argument = Argument;");
        }
        modules
            .code("pub mod")
            .word(kind.name())
            .group(Delimiter::Brace, items);
    }
    all.code("pub mod argument")
        .group(Delimiter::Brace, modules);
}

/// A module of constants: name, docs, type.
fn module<'n>(
    all: &mut Tokens,
    listed: &Listed,
    name: &str,
    words: impl IntoIterator<Item = (&'n str, String, &'static str)>,
) {
    let mut items = Tokens::new();
    items.code("use super::{Number, Pair, Truth, Word};");
    for (word, docs, of) in words {
        items.docs(&docs).code("pub const");
        items.ident(&listed.name(&format!("{name} {word}")));
        items.code(&format!(": {of} = {of};"));
    }
    all.code("pub mod")
        .word(name)
        .group(Delimiter::Brace, items);
}

fn capital(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}
