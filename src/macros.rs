//! The macro, and its documentation.

/// Describes one network, works out what each of its features sees, and checks what its author declares.
///
/// ```
/// use receptive_field::receptive_field;
///
/// receptive_field! {
///     /// Three causal convolutions on a second of sound.
///     pub struct Stack;
///
///     input: [16_000];
///     for i in 0..3 { level: conv(3, dilation = 1 << i, pad = causal); }
///
///     ensure output.receptive_field == 1 + 2 * (1 + 2 + 4);
///     ensure output.causal, "the stack runs on a live stream";
/// }
///
/// assert_eq!(Stack::OUTPUT.receptive_field, [15]);
/// assert_eq!(Stack::LEVEL[1].receptive_field, [7]);
/// ```
///
/// # What it makes
///
/// | | |
/// |---|---|
/// | `Stack` | the struct, with your attributes, documentation and visibility |
/// | `Stack::CONV1` | a [`Layer`](crate::Layer), here a [`Layer1`](crate::Layer1), for each layer with a name, in upper case |
/// | `Stack::LEVEL` | for a name given in a loop, a slice with one for each turn |
/// | `Stack::EYE` | a [`Feature`](crate::Feature) for each `feature eye = …;` |
/// | `Stack::INPUT`, `Stack::OUTPUT` | the input; what `output: …;` names, or the last layer |
/// | `Stack::LAYERS` | every layer but the input, in order |
/// | `Stack::layer("layer2.1.main")` | the layer of a path, if there is one |
/// | `Stack::table()` | a [`Table`](crate::Table), to be printed |
/// | `Stack::figure()`, `Stack::graph()` | a picture as SVG, which the page of `Stack` in your docs shows, too; a graph for Graphviz |
/// | `impl Network<D> for Stack` | for code that is generic over [networks](crate::Network) |
///
/// # What it checks
///
/// Every layer must be possible, every `ensure` must hold and every `feature` must exist; else the crate does not
/// compile. The error points at the number, the name or the condition that is wrong and says both what is and what was
/// asked. All mistakes are told at once, and the constants exist all the same, so that nothing else breaks.
///
/// The language is in [`guide::language`](crate::guide::language), the facts and what each is for in
/// [`guide::facts`](crate::guide::facts).
///
/// # Limits
///
/// One network has 1 to 3 axes and at most 40,000 layers; regions repeat after at most 65,536 features. These and all other
/// limits are in [`guide::limits`](crate::guide::limits): within them a call takes at most about 2 s where nothing is
/// optimised, and beyond one of them it is an error that names the limit.
///
/// Where a contract is not met, changes of one call are tried on the whole network; two that meet every contract are
/// proposed. Where layers do not fit, input sizes up to 4,096 pixels away are tried.
#[doc(alias = "RF")]
#[doc(alias = "conv")]
#[doc(alias = "ensure")]
#[doc(alias = "contract")]
#[macro_export]
macro_rules! receptive_field {
    ($($network:tt)*) => {
        $crate::__private::network! { ($crate) $($network)* }
    };
}
