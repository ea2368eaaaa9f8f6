//! Every lint that a careful author turns on.
#![forbid(dead_code, unexpected_cfgs)]
#![deny(
    warnings,
    missing_docs,
    unreachable_pub,
    missing_debug_implementations,
    missing_copy_implementations,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unused_import_braces,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    variant_size_differences,
    redundant_imports,
    redundant_lifetimes,
    let_underscore_drop,
    explicit_outlives_requirements,
    absolute_paths_not_starting_with_crate,
    clippy::pedantic,
    clippy::nursery,
    clippy::cargo_common_metadata,
    clippy::missing_docs_in_private_items,
    clippy::absolute_paths,
    clippy::std_instead_of_core,
    clippy::alloc_instead_of_core,
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::unseparated_literal_suffix,
    clippy::decimal_literal_representation,
    clippy::default_numeric_fallback,
    clippy::min_ident_chars,
    clippy::missing_inline_in_public_items,
    clippy::multiple_inherent_impl,
    clippy::unreadable_literal,
    clippy::large_const_arrays,
    clippy::impl_trait_in_params,
    clippy::pub_use,
    clippy::exhaustive_structs,
    clippy::blanket_clippy_restriction_lints,
    clippy::implicit_return,
    clippy::question_mark_used,
    clippy::single_call_fn,
    clippy::single_char_lifetime_names,
    clippy::missing_trait_methods
)]
#![forbid(unsafe_code)]

use receptive_field::receptive_field;

receptive_field! {
    /// `AlexNet` as a fully convolutional network.
    #[derive(Debug, Clone, Copy)]
    #[non_exhaustive]
    pub struct AlexNet;

    input: [227, 227];
    /// The first look.
    conv1: conv(11, stride = 4);
    pool1: max_pool(3, stride = 2);
    conv2: conv(5, pad = 2);
    pool2: max_pool(3, stride = 2);
    conv3: conv(3, pad = 1) * 3;
    pool5: max_pool(3, stride = 2);
    fc6: conv(6);
    fc7: conv(1);
    /// In the middle.
    feature eye = pool5[2, 3];
    ensure fc7.size == 1 && pool5.jump == 32;
}

receptive_field! {
    /// One axis.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct WaveNet;
    block gated(dilation) {
        gate: scale(conv(2, dilation = dilation, pad = causal), conv(2, dilation = dilation, pad = causal));
        add(input, gate -> conv(1));
    }
    input: [16_000];
    for _ in 0..3 { for i in 0..10 { unit: gated(1 << i); } }
    output: add(unit.gate) -> conv(1) * 2;
    ensure output.receptive_field == 3 * 1023 + 1;
}

receptive_field! {
    /// Three axes.
    #[derive(Debug, Clone, Copy)]
    #[non_exhaustive]
    pub struct Volume;
    input: [16, 64, 48];
    stem: conv([1, 3, 3], stride = [1, 2, 2], pad = [0, 1, 1]);
    output: scale(conv(3, pad = 1), global_pool());
}

receptive_field! {
    /// Two sizes.
    #[derive(Debug, Clone, Copy)]
    #[non_exhaustive]
    pub struct Exemplar, Search;
    input: [127, 127], [255, 255];
    conv1: conv(11, stride = 2) -> max_pool(3, stride = 2);
    conv2: conv(5) -> max_pool(3, stride = 2);
    ensure conv2.jump == 8;
}

receptive_field! {
    /// Of which nothing is used.
    struct Unused;
    input: [8, 8];
    conv1: conv(3);
    feature eye = conv1[0, 0];
}

receptive_field! {
    /// Of an older model.
    #[deprecated(note = "there is a better one")]
    #[derive(Debug, Clone, Copy)]
    #[non_exhaustive]
    pub struct Older;
    input: [8, 8];
    conv1: conv(3);
    ensure conv1.size == { 6 };
}

receptive_field! {
    /// Nowhere.
    #[cfg(any())]
    pub struct Nowhere, NowhereElse;
    input: [8], [9];
    conv1: conv(3);
}

receptive_field! {
    /// Nowhere, and old.
    #[cfg_attr(not(any()), deprecated, cfg(any()))]
    pub struct Nowhere;
    input: [8];
    conv1: conv(3);
}

receptive_field! {
    /// As the one that is not there.
    #[cfg(not(any()))]
    #[derive(Debug, Clone, Copy)]
    #[non_exhaustive]
    pub struct Nowhere<const K: usize>;
    input: [8];
    conv1: conv({ K });
}

/// One anchor for each feature.
pub static ANCHORS: [[f32; 2]; AlexNet::POOL5.size[0] * AlexNet::POOL5.size[1]] =
    [[0.0_f32; 2]; 36];

/// A map whose sides are const generics.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Map<const H: usize, const W: usize>;

/// The map of a layer.
pub const MAP: Map<{ AlexNet::CONV1.size[0] }, { AlexNet::CONV1.size[1] }> = Map::<55, 55>;

const _: () = assert!(AlexNet::POOL5.receptive_field[0] == 195);
const _: () = assert!(AlexNet::POOL5.start[0] == 33.5);
const _: () = assert!(AlexNet::EYE.center[1] == 129.5);
const _: () = assert!(WaveNet::UNIT.len() == 3 && WaveNet::UNIT[2].len() == 10);
const _: () = assert!(WaveNet::OUTPUT.lookahead(0).is_some());
const _: () = assert!(Volume::STEM.size[0] == 16 && Volume::STEM.size[2] == 24);
const _: () = assert!(Exemplar::OUTPUT.size[0] == 12 && Search::OUTPUT.size[0] == 28);

#[cfg(test)]
mod tests {
    //! What is only there at run time.

    use super::AlexNet;

    /// In a block that is a constant.
    #[test]
    fn names_are_found() {
        let side = const { AlexNet::FC6.receptive_field[0] };
        assert_eq!(side, 355);
        assert_eq!(AlexNet::layer("conv3.1"), Some(AlexNet::LAYERS[5]));
        assert!(AlexNet::table().to_string().contains("pool5"));
    }
}

/// A kernel.
const KERNEL: usize = 3;

receptive_field! {
    /// What only rustc knows.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct Late<const K: usize>;

    input: [227, 227];
    /// The first look.
    conv1: conv(11, stride = 4);
    conv2: conv({ K }, pad = ({ K } - 1) / 2);
    for i in 0..2 { pool: max_pool({ KERNEL }, stride = 2) -> crop((0, { K } - { KERNEL })); }
    fc: global_pool();
    ensure conv2.size == 55 && conv2.receptive_field == 11 + 4 * ({ K } - 1), "as wide as that";
    ensure pool[0].size == 27 || !pool[0].aligned;
    ensure fc[0, 0].region.start <= min(0, { K });
}

receptive_field! {
    /// The same, of one size.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct Outside;

    input: [{ KERNEL * 9 }];
    conv1: conv({ KERNEL });
    conv2: conv(-2 + { KERNEL } * 2);
    ensure conv2.size == [22];
}
