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
facts! { Fact: Size "size" Number, Jump "jump" Number, ReceptiveField "receptive_field" Number, ReceptiveFieldMin "receptive_field_min" Number, PathMin "path_min" Number, Period "period" Number, Start "start" Number, Padding "padding" Number, Lookback "lookback" Number, Lookahead "lookahead" Number, Dropped "dropped" Number, Halo "halo" Pair(["before", "after"]), HaloUnaligned "halo_unaligned" Pair(["before", "after"]), Interior "interior" Pair(["first", "last"]), Aligned "aligned" Truth, Dense "dense" Truth, Productive "productive" Truth, Causal "causal" Truth, CoversInput "covers_input" Truth, Uniform "uniform" Truth }
facts! { FeatureFact: Center "center" Number, Region "region" Pair(["start", "end"]), Visible "visible" Pair(["start", "end"]), Inside "inside" Truth, Empty "empty" Truth }
facts! { Kind: Conv "conv" Number, MaxPool "max_pool" Number, AvgPool "avg_pool" Number, ConvTranspose "conv_transpose" Number, AdaptivePool "adaptive_pool" Number, GlobalPool "global_pool" Number, Upsample "upsample" Number, Pad "pad" Number, Concat "concat" Number, Mix "mix" Number, Scan "scan" Number }
