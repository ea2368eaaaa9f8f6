//! The words of the language as items that an editor shows: made from the tables out of which messages speak.

use receptive_field_core::CollectVec as _;
use std::fmt::Write as _;

use crate::token::{Delimiter, TokenStream};
use receptive_field_core::ops::{ArgumentInfo, Coordinates, Interpolation, PaddingMode, Rounding};
use receptive_field_core::{Fact, FeatureFact, Kind, Shape};

use super::docs::{of_argument, of_fact, signature};
use super::listed::Listed;
use crate::expand::Tokens;
use crate::words::{FLOW, FUNCTIONS, KEYWORDS, RULES, Word, is_fact};

/// The modules of words that may stand for a value.
pub(super) const WORDS: &[&str] = &["padding", "padding_mode", "mode", "coordinates", "rounding"];
/// What stands for a layer.
pub(super) const LAYER: &str = "flow";

/// Whether it is a word of the language somewhere.
pub(super) fn is_word(name: &str) -> bool {
    let is_named = |table: &[Word]| table.iter().any(|word| word.name == name);
    let is_argument = |kind: &Kind| kind.arguments().iter().any(|info| info.name == name);
    Kind::of_name(name).is_some()
        || is_fact(name)
        || [&RULES[..], &FUNCTIONS, &KEYWORDS, &FLOW]
            .into_iter()
            .any(is_named)
        || Kind::ALL.iter().any(is_argument)
}

/// How many arguments must be given.
pub(super) fn needed(kind: Kind) -> usize {
    let arguments = kind.arguments().iter();
    arguments
        .filter(|argument| argument.default.is_none())
        .how_many()
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
    let mut all = Vocabulary {
        listed: Listed::of(tokens),
        all: Tokens::new(),
        module: "",
        items: Tokens::new(),
    };
    all.all.code(TYPES);
    all.operations();
    all.arguments();
    all.facts();
    all.begin("padding_mode");
    for mode in PaddingMode::ALL {
        let docs = format!("In the padding stands {}.", mode.words());
        all.word(mode.name(), &docs, "Word");
    }
    all.begin("mode");
    for part in Interpolation::ALL {
        all.word(part.name(), part.doc(), "Word");
    }
    all.begin("coordinates");
    for part in Coordinates::ALL {
        all.word(part.name(), part.doc(), "Word");
    }
    all.begin("rounding");
    for part in Rounding::ALL {
        all.word(part.name(), part.doc(), "Word");
    }
    all.words("padding", &RULES);
    all.words("function", &FUNCTIONS);
    all.words("flow", &FLOW);
    all.words("keyword", &KEYWORDS);
    all.end();
    all.all.into()
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

/// Modules of constants that are made one after the other.
struct Vocabulary {
    listed: Listed,
    all: Tokens,
    /// What is made now.
    module: &'static str,
    items: Tokens,
}

impl Vocabulary {
    fn begin(&mut self, module: &'static str) {
        self.end();
        self.module = module;
        self.items.code("use super::{Number, Pair, Truth, Word};");
    }

    fn end(&mut self) {
        let items = std::mem::take(&mut self.items);
        if !self.module.is_empty() {
            self.all.code("pub mod").word(self.module);
            self.all.group(Delimiter::Brace, items);
        }
    }

    fn word(&mut self, word: &str, docs: &str, of: &str) {
        let name = self.listed.name(self.module, word);
        self.items.docs(docs).code("pub const").ident(&name);
        self.items.operator(":").word(of).operator("=");
        self.items.word(of).operator(";");
    }

    fn words(&mut self, module: &'static str, table: &[Word]) {
        self.begin(module);
        for Word { name, doc } in table {
            self.word(name, doc, "Word");
        }
    }

    fn facts(&mut self) {
        self.begin("fact");
        for fact in Fact::ALL {
            self.word(fact.name(), &of_fact(fact), type_of(fact.shape()));
        }
        self.begin("of_feature");
        for fact in FeatureFact::ALL {
            self.word(fact.name(), fact.doc(), type_of(fact.shape()));
        }
        self.begin("side");
        let mut known: Vec<&str> = Vec::new();
        let shapes = Fact::ALL.map(Fact::shape);
        for shape in shapes
            .into_iter()
            .chain(FeatureFact::ALL.map(FeatureFact::shape))
        {
            let Shape::Pair(sides) = shape else { continue };
            for side in sides {
                if !known.contains(&side) {
                    known.push(side);
                    self.word(side, &format!("One side of a pair: `{side}`."), "Number");
                }
            }
        }
    }

    fn operations(&mut self) {
        let mut items = Tokens::new();
        items.code("use super::Value;");
        for &kind in Kind::ALL {
            let mut docs = signature(kind);
            let mut needed = Tokens::new();
            for info in kind.arguments() {
                let _ = write!(docs, "\n* `{}`: {}", info.name, of_argument(info));
                if info.default.is_none() {
                    needed.word(info.name).code(": Value,");
                }
            }
            let name = self.listed.name("operation", kind.name());
            items.docs(&docs).code("pub fn").ident(&name);
            items.group(Delimiter::Parenthesis, needed);
            items.group(Delimiter::Brace, Tokens::new());
        }
        self.all
            .code("pub mod operation")
            .group(Delimiter::Brace, items);
    }

    fn arguments(&mut self) {
        let mut modules = Tokens::new();
        for &kind in Kind::ALL {
            let mut items = Tokens::new();
            items.code("use super::super::Argument;");
            for info in kind.arguments() {
                let name = self.listed.name(kind.name(), info.name);
                items
                    .docs(&of_argument(info))
                    .code("pub const")
                    .ident(&name);
                items.code(": Argument = Argument;");
            }
            modules.code("pub mod").word(kind.name());
            modules.group(Delimiter::Brace, items);
        }
        self.all
            .code("pub mod argument")
            .group(Delimiter::Brace, modules);
    }
}
