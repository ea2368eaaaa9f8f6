//! How much one call of the macro may be: the limits of the language, each with what its error says of it. Those of the
//! evaluator stand in `receptive_field_core::eval::limits`.
//!
//! A call that keeps them all ends within about 2 s and 1 GB where nothing is optimised, on a machine of today. What one
//! limit lets through may still be too much for another.

/// Tokens, the delimiters of a group as one.
pub(crate) const TOKENS: usize = 500_000;

/// Bytes of one name …
pub(crate) const NAME: usize = 255;

/// … and of all names and literals together.
pub(crate) const TEXT: usize = 8 << 20;

/// How deep groups of tokens, loops, uses of blocks, and lists stand in each other.
pub(crate) const DEPTH: usize = 64;

/// Operators in one statement: no walk over what is written goes deeper than these and [`DEPTH`] together.
pub(crate) const OPERATORS: usize = 256;

/// Structs of one call.
pub(crate) const STRUCTS: usize = 1_000;

/// Parameters of a block, and `let`s of an `at`.
pub(crate) const PARAMETERS: usize = 256;

/// Layers, each counted once for every struct, and a struct as much as [`STRUCT`] layers.
pub(crate) const LAYERS: usize = 40_000;

/// What a struct is beside its layers.
pub(crate) const STRUCT: usize = 10;

/// Layers that rustc works out, numbers, and parts of conditions, each.
pub(crate) const LATE: usize = 4_000;

/// Regions that rustc works out: phases of layers, on each axis, of every branch, for every struct, 16 more for a layer, and
/// an eighth for a question.
pub(crate) const LATE_REGIONS: i64 = 65_536;

/// Inputs of all layers.
pub(crate) const INPUTS: usize = 200_000;

/// Turns of all loops, those in other turns and in blocks counted each time.
pub(crate) const TURNS: usize = 100_000;

/// Values and parts of conditions, in lists too, each time that they are worked out or copied; a name in a loop as two, each
/// time that the loop is reached; a name of a pattern `(a, b)`, in each turn; of a path, 4 loops around it or parts of it as
/// one.
pub(crate) const VALUES: usize = 500_000;

/// Bytes of the names of all layers.
pub(crate) const NAMES: usize = 4 << 20;

/// Contracts and features that are kept, each time that they are reached.
pub(crate) const CONTRACTS: usize = 50_000;

/// Parts of conditions that are answered, those of each contract once for every struct.
pub(crate) const PARTS: usize = 500_000;

/// Layers that are worked out for the `at`s of one network, at all values together, of one layer as of two.
pub(crate) const AT_LAYERS: usize = 500_000;

/// Parts of conditions that are answered in the `at`s of one network, at all sizes together.
pub(crate) const AT_PARTS: usize = 500_000;

/// Rows of regions, reads and answers for the sizes of all `at`s, all counted alike.
pub(crate) const AT_WORK: usize = 1 << 20;

/// Bytes of a file that is read …
#[cfg(feature = "onnx")]
pub(crate) const ONNX_FILE: u64 = 1 << 29;

/// … and of one that the compiler looks at again when it changes.
#[cfg(feature = "onnx")]
pub(crate) const ONNX_INCLUDED: usize = 50_000_000;

/// Files that a network must be the same as.
#[cfg(feature = "onnx")]
pub(crate) const ONNX_FILES: usize = 8;

/// Fields of a file, of whatever they are.
#[cfg(feature = "onnx")]
pub(crate) const ONNX_FIELDS: usize = 2 << 20;

/// Nodes of a file, their inputs, outputs and attributes with the numbers in them, weights and their dimensions.
#[cfg(feature = "onnx")]
pub(crate) const ONNX_PARTS: usize = 120_000;

/// Bytes of a name in a file.
#[cfg(feature = "onnx")]
pub(crate) const ONNX_NAME: usize = 1_024;

/// Bytes of all names.
#[cfg(feature = "onnx")]
pub(crate) const ONNX_NAMES: usize = 8 << 20;

/// Numbers of a list that shapes are made of, and dimensions.
#[cfg(feature = "onnx")]
pub(crate) const ONNX_VALUES: usize = 32;

/// Factors of all dimensions of a tensor: axes and channels, and the parts that these are cut into.
#[cfg(feature = "onnx")]
pub(crate) const ONNX_FACTORS: usize = 64;

/// The same of what is described for further sizes of the input.
#[cfg(feature = "onnx")]
pub(crate) const ONNX_WORK: usize = 200_000;

/// Inputs and outputs of nodes, at all sizes of all files; a layer as 4 more, and 8 dimensions, factors or numbers of one, or
/// 16 fields of a file, as one more.
#[cfg(feature = "onnx")]
pub(crate) const ONNX_DESCRIBED: usize = 320_000;

/// Layers of the stages that stand for nodes of a file at each size, and what it takes to unroll each once.
#[cfg(feature = "onnx")]
pub(crate) const ONNX_TREATED: usize = 20_000;

/// Layers that are set beside those of a file to find where they differ.
#[cfg(feature = "onnx")]
pub(crate) const COMPARED_LAYERS: usize = 1 << 20;

/// Branches of sums of sums that are one join where a network and a file are compared.
#[cfg(feature = "onnx")]
pub(crate) const JOINED_BRANCHES: usize = 64;

/// Mistakes that are told.
pub(crate) const ERRORS: usize = 256;

/// Layers that are looked at to explain mistakes, 32 regions or branches as one: where it is spent, others say what is and what was asked, and no more.
pub(crate) const EXPLAINED: usize = 5_000;

/// Bytes of one line of a message.
pub(crate) const LINE: usize = 4096;

/// Pairs of letters that are compared for one suggestion.
pub(crate) const COMPARED: usize = 20_000;

/// The same for all suggestions of a call, told or not: a name that is looked at counts as 8.
pub(crate) const SUGGESTED: usize = 1_000_000;

/// Changes that are tried for help …
pub(crate) const TRIED: usize = 1_000;

/// … with so much work in all, in layers on one axis, as which turns, values, text and parts of conditions count, too …
pub(crate) const TRIAL_WORK: usize = 18_000;

/// … in an editor with so much …
pub(crate) const EDITOR_WORK: usize = 3_000;

/// … of which other sizes of the input take at most so much.
pub(crate) const SIZES_WORK: usize = 3_000;

/// Layers of a network for which help is looked for, its statements and calls, what it has beside its layers, its regions, 32
/// as one, what its layers read, 8 as one, and parts of its contracts for every struct, 2 as one: each.
pub(crate) const HELPED: usize = 8_000;

/// Tokens of the call, for every struct that has a page in the documentation.
pub(crate) const PAGES: usize = 1_000_000;

/// Tokens of a call of which an editor is told.
pub(crate) const EDITOR_TOKENS: usize = 150_000;

/// Blocks that an editor is told of.
pub(crate) const EDITOR_BLOCKS: usize = 3_000;

/// Loops and `at`s that have names of their own in an editor, each counted with all around it.
pub(crate) const EDITOR_LOOPS: usize = 8_000;

/// Words of an editor, the values that calls need, and what is said of names, as four words each.
pub(crate) const EDITOR_WORDS: usize = 100_000;

/// Lists of words and names that are offered at all kinds of places of an editor.
pub(crate) const EDITOR_LISTS: usize = 100_000;

/// Bytes that all structs hold: numbers of layers, names, docs, attributes and visibilities, contracts, lists of layers, and
/// what stands in braces.
pub(crate) const EXPANSION: usize = 20 << 20;

/// Steps of a call, whatever they are for, as `meter.rs` counts them …
pub(crate) const ALL_STEPS: usize = 30_000_000;

/// … of which help may take so many …
pub(crate) const HELP_STEPS: usize = 15_000_000;

/// … and what an editor is told.
pub(crate) const EDITOR_STEPS: usize = 15_000_000;

/// So many are taken past the limit, for names.
pub(crate) const NAMES_STEPS: usize = 4_000_000;
