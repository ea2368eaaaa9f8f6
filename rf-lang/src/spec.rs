//! What is written: the syntax of a network, with the place of everything.

use std::cell::RefCell;
use std::rc::Rc;

use crate::token::{Ident, Literal, TokenStream, TokenTree};
use receptive_field_core::eval::{Ratio, Source};

use crate::diagnostic::{Diagnostic, Place};
use crate::file::Network;

/// One call of the macro.
#[derive(Debug, Clone)]
pub(crate) struct Spec {
    /// How many there are in the call, about.
    pub(crate) tokens: usize,
    /// The path of the facade.
    pub(crate) facade: TokenStream,
    pub(crate) attributes: TokenStream,
    /// Those of them under which the structs are there.
    pub(crate) conditions: TokenStream,
    pub(crate) is_deprecated: bool,
    pub(crate) visibility: TokenStream,
    /// The structs, one for each size of the input.
    pub(crate) names: Vec<Ident>,
    /// The file that the network begins with.
    pub(crate) file: Option<File>,
    /// What stands in `<…>` behind the name of each.
    pub(crate) generics: Rc<Vec<Vec<Generic>>>,
    /// The sizes: a list for each struct.
    pub(crate) inputs: Vec<Expr>,
    pub(crate) input_docs: TokenStream,
    /// Whether they could not be read, and one of them stands in braces.
    pub(crate) is_input_late: bool,
    /// How many axes the author says that the input has.
    pub(crate) axes: Option<Expr>,
    /// So many of the items stand before the input.
    pub(crate) before_input: usize,
    pub(crate) items: Vec<Item>,
}

/// `const KERNEL: usize = 3`
#[derive(Debug)]
pub(crate) struct Generic {
    pub(crate) name: Ident,
    pub(crate) kind: TokenStream,
    /// Empty where there is none.
    pub(crate) default: TokenStream,
}

#[derive(Debug, Clone)]
pub(crate) enum Item {
    Let(Let),
    Block(Block),
    Layer(Layer),
    Loop(Loop),
    Contract(Contract),
    Feature(Feature),
    At(Box<At>),
    Named(Named),
    Treat(Treat),
    Same(Same),
    Failed(Failed),
    FailedFeature(Ident),
}

/// What could not be read.
#[derive(Debug, Clone)]
pub(crate) struct Failed {
    /// The name that it was to give.
    pub(crate) name: Option<Ident>,
    /// Whether a number of it stands in braces.
    pub(crate) is_late: bool,
}

/// `onnx: "model.onnx";`
#[derive(Debug, Clone)]
#[cfg_attr(
    not(feature = "onnx"),
    expect(dead_code, reason = "only who reads files looks")
)]
pub(crate) struct File {
    pub(crate) path: String,
    /// Of the path.
    pub(crate) place: Place,
    /// Whether the author's build script looks whether it changes.
    pub(crate) is_watched: bool,
    /// What it holds, once it was read.
    pub(crate) network: Option<Rc<Network>>,
}

/// `name p3: "tensor or node";`, and `output: "tensor or node";`
#[derive(Debug, Clone)]
#[cfg_attr(
    not(feature = "onnx"),
    expect(dead_code, reason = "only who reads files looks")
)]
pub(crate) struct Named {
    pub(crate) docs: TokenStream,
    pub(crate) name: Ident,
    pub(crate) of: String,
    /// Of what stands in quotes.
    pub(crate) place: Place,
    /// The layer of the file that it is, once that was read.
    pub(crate) source: Option<Source>,
}

/// `treat "node" as STAGE -> …;`
#[derive(Debug, Clone)]
#[cfg_attr(
    not(feature = "onnx"),
    expect(dead_code, reason = "only who reads files looks")
)]
pub(crate) struct Treat {
    pub(crate) node: String,
    /// Of what stands in quotes.
    pub(crate) place: Place,
    pub(crate) stages: Pipeline,
}

/// `same_as: "model.onnx";`
#[derive(Debug, Clone)]
#[cfg_attr(
    not(feature = "onnx"),
    expect(dead_code, reason = "nothing is read without the feature")
)]
pub(crate) struct Same {
    pub(crate) file: File,
    /// The tensor or node that is the output of this network.
    pub(crate) output: Option<(String, Place)>,
    /// The file as a network of its own, once it was read.
    pub(crate) other: Option<Rc<Other>>,
}

/// A file beside a network, and which of the structs it is compared with.
#[derive(Debug)]
#[cfg_attr(
    not(feature = "onnx"),
    expect(dead_code, reason = "nothing is read without the feature")
)]
pub(crate) struct Other {
    pub(crate) file: File,
    pub(crate) of: usize,
    /// The name of that struct …
    pub(crate) names: Vec<Ident>,
    /// … and its size.
    pub(crate) input: Expr,
    /// What is named as its output.
    pub(crate) output: Option<Named>,
    /// The network of whichever file is looked at: what is said of nodes stands there once for all of them.
    pub(crate) alone: Rc<RefCell<Spec>>,
}

#[derive(Debug, Clone)]
pub(crate) struct Let {
    pub(crate) name: Ident,
    pub(crate) value: Expr,
}

#[derive(Debug, Clone)]
pub(crate) struct Block {
    pub(crate) name: Ident,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) items: Vec<Item>,
}

#[derive(Debug, Clone)]
pub(crate) struct Parameter {
    pub(crate) name: Ident,
    pub(crate) default: Option<Expr>,
}

#[derive(Debug, Clone)]
pub(crate) struct Layer {
    pub(crate) docs: TokenStream,
    pub(crate) name: Option<Ident>,
    pub(crate) pipeline: Pipeline,
}

#[derive(Debug, Clone)]
pub(crate) struct Loop {
    pub(crate) pattern: Pattern,
    pub(crate) range: Range,
    pub(crate) place: Place,
    pub(crate) items: Vec<Item>,
}

#[derive(Debug, Clone)]
pub(crate) enum Pattern {
    Name(Ident),
    Ignored,
    Tuple(Vec<Pattern>, Place),
}

#[derive(Debug, Clone)]
pub(crate) enum Range {
    Numbers {
        from: Expr,
        to: Expr,
        inclusive: bool,
    },
    Items(Expr),
    /// What could not be read.
    Failed,
}

#[derive(Debug, Clone)]
pub(crate) struct Contract {
    pub(crate) condition: Expr,
    pub(crate) message: Option<String>,
}

#[derive(Debug, Clone)]
pub(crate) struct Feature {
    pub(crate) docs: TokenStream,
    pub(crate) name: Ident,
    pub(crate) path: Path,
}

/// Contracts at other sizes of the input.
#[derive(Debug, Clone)]
pub(crate) struct At {
    /// Of the word itself.
    pub(crate) begin: Place,
    pub(crate) sides: Sides,
    pub(crate) sizes: Sizes,
    /// Of what is gone through.
    pub(crate) place: Place,
    /// Contracts, `let`s, and the names of what was something else.
    pub(crate) items: Vec<Item>,
}

/// The names of the sides.
#[derive(Debug, Clone)]
pub(crate) enum Sides {
    /// One number for all axes.
    All(Side),
    /// One for each axis.
    Each(Vec<Side>, Place),
}

/// The name of a side; none for `_`.
#[derive(Debug, Clone)]
pub(crate) struct Side {
    pub(crate) name: Option<Ident>,
    pub(crate) place: Place,
}

#[derive(Debug, Clone)]
pub(crate) enum Sizes {
    /// In brackets.
    Listed(Vec<Size>),
    One(Span),
    /// What could not be read.
    Failed,
}

/// One of a list of sizes.
#[derive(Debug, Clone)]
pub(crate) enum Size {
    Span(Span),
    /// One span for each axis.
    Grid(Vec<Span>, Place),
}

/// A value, or `from..to step step`.
#[derive(Debug, Clone)]
pub(crate) struct Span {
    pub(crate) from: Expr,
    pub(crate) range: Option<Box<SpanEnd>>,
    pub(crate) place: Place,
}

#[derive(Debug, Clone)]
pub(crate) struct SpanEnd {
    pub(crate) to: Expr,
    pub(crate) inclusive: bool,
    pub(crate) step: Option<Expr>,
}

/// What flows: from a source, if one is named, through the stages.
#[derive(Debug, Clone)]
pub(crate) struct Pipeline {
    pub(crate) source: Option<Path>,
    pub(crate) stages: Vec<Stage>,
    pub(crate) place: Place,
}

#[derive(Debug, Clone)]
pub(crate) struct Stage {
    pub(crate) call: Call,
    pub(crate) count: Option<Expr>,
}

/// `NAME(args)`: an operation, a block, a function or a word.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    pub(crate) name: Ident,
    pub(crate) arguments: Vec<Argument>,
    pub(crate) place: Place,
}

#[derive(Debug, Clone)]
pub(crate) struct Argument {
    pub(crate) name: Option<Ident>,
    pub(crate) value: Expr,
}

#[derive(Debug, Clone)]
pub(crate) struct Path {
    pub(crate) head: Ident,
    pub(crate) segments: Vec<Segment>,
    pub(crate) place: Place,
}

#[derive(Debug, Clone)]
pub(crate) enum Segment {
    /// `.NAME`
    Name(Ident),
    /// `.INT`
    Part(usize, Place),
    /// `[expr, …]`
    Index(Vec<Expr>, Place),
}

#[derive(Debug, Clone)]
pub(crate) struct Expr {
    pub(crate) kind: ExprKind,
    pub(crate) place: Place,
}

#[derive(Debug, Clone)]
pub(crate) enum ExprKind {
    Int(i64),
    Decimal(Ratio),
    Bool(bool),
    /// `{ … }`: a number that rustc knows.
    Late(Rc<Late>),
    Path(Path),
    Call(Call),
    List(Vec<Expr>),
    Tuple(Vec<Expr>),
    Parenthesized(Box<Expr>),
    Unary(UnaryOp, Box<Expr>),
    Binary(BinaryOp, Box<Expr>, Box<Expr>),
    Pipeline(Box<Pipeline>),
    /// A value that is none: what is wrong is told where it is used.
    Wrong(Box<Wrong>),
}

/// What stands in braces, and how that is written.
#[derive(Debug)]
pub(crate) struct Late {
    pub(crate) tokens: TokenStream,
    pub(crate) written: String,
}

#[derive(Debug, Clone)]
pub(crate) struct Wrong {
    pub(crate) error: Diagnostic,
    /// What stands in quotes.
    pub(crate) word: Option<String>,
}

impl Expr {
    /// Stands for a value with a number in braces that could not be read.
    pub(crate) fn late(place: Place) -> Self {
        let tokens = TokenTree::Literal(Literal::usize_suffixed(0)).into();
        let written = String::from("0");
        let kind = ExprKind::Late(Rc::new(Late { tokens, written }));
        Self { kind, place }
    }

    /// The names that values may have in it, from left to right.
    pub(crate) fn names<'e>(&'e self, found: &mut Vec<&'e Ident>) {
        match &self.kind {
            ExprKind::Path(path) => found.push(&path.head),
            ExprKind::Call(call) => {
                for argument in &call.arguments {
                    argument.value.names(found);
                }
            }
            ExprKind::List(items) | ExprKind::Tuple(items) => {
                for item in items {
                    item.names(found);
                }
            }
            ExprKind::Parenthesized(inner) | ExprKind::Unary(_, inner) => inner.names(found),
            ExprKind::Binary(_, left, right) => {
                left.names(found);
                right.names(found);
            }
            ExprKind::Int(_)
            | ExprKind::Decimal(_)
            | ExprKind::Bool(_)
            | ExprKind::Late(_)
            | ExprKind::Pipeline(_)
            | ExprKind::Wrong(_) => {}
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnaryOp {
    Minus,
    Not,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BinaryOp {
    Or,
    And,
    Compare(Comparison),
    Arithmetic(Arithmetic),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arithmetic {
    ShiftLeft,
    Add,
    Sub,
    Mul,
    Div,
    Rem,
}

impl BinaryOp {
    /// How tightly it binds, as in Rust.
    pub(crate) fn precedence(self) -> u8 {
        match self {
            Self::Or => 1,
            Self::And => 2,
            Self::Compare(_) => 3,
            Self::Arithmetic(Arithmetic::ShiftLeft) => 4,
            Self::Arithmetic(Arithmetic::Add | Arithmetic::Sub) => 5,
            Self::Arithmetic(Arithmetic::Mul | Arithmetic::Div | Arithmetic::Rem) => 6,
        }
    }

    pub(crate) fn symbol(self) -> &'static str {
        match self {
            Self::Or => "||",
            Self::And => "&&",
            Self::Compare(comparison) => comparison.symbol(),
            Self::Arithmetic(arithmetic) => arithmetic.symbol(),
        }
    }
}

impl Comparison {
    fn symbol(self) -> &'static str {
        match self {
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessEqual => "<=",
            Self::Greater => ">",
            Self::GreaterEqual => ">=",
        }
    }
}

impl Arithmetic {
    /// What the core calls it.
    pub(crate) fn sign(self) -> char {
        self.symbol().chars().next().unwrap_or('+')
    }

    pub(crate) fn symbol(self) -> &'static str {
        match self {
            Self::ShiftLeft => "<<",
            Self::Add => "+",
            Self::Sub => "-",
            Self::Mul => "*",
            Self::Div => "/",
            Self::Rem => "%",
        }
    }
}

/// A name as it is looked up: `r#type` is `type`.
pub(crate) fn text(name: &Ident) -> String {
    let text = name.to_string();
    match text.strip_prefix("r#") {
        Some(bare) => String::from(bare),
        None => text,
    }
}
