//! TEMPORARY until the core has them.
macro_rules! facts { ($n:ident: $($v:ident $name:literal $shape:expr),* $(,)?) => {
#[derive(Debug, Clone, Copy, PartialEq, Eq)] pub(crate) enum $n { $($v),* }
impl $n { pub(crate) const ALL: &'static [Self] = &[$(Self::$v),*];
 pub(crate) fn name(self) -> &'static str { match self { $(Self::$v => $name),* } }
 pub(crate) fn shape(self) -> Shape { match self { $(Self::$v => $shape),* } }
 pub(crate) fn of_name(name: &str) -> Option<Self> { Self::ALL.iter().copied().find(|f| f.name() == name) } } } }
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Number,
    Truth,
    Pair([&'static str; 2]),
}
use Shape::{Number, Pair, Truth};
facts! { Kind: Conv "conv" Number, MaxPool "max_pool" Number, AvgPool "avg_pool" Number, ConvTranspose "conv_transpose" Number, AdaptivePool "adaptive_pool" Number, GlobalPool "global_pool" Number, Upsample "upsample" Number, Pad "pad" Number, Concat "concat" Number, Mix "mix" Number, Scan "scan" Number }
