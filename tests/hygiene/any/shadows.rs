//! Names of the user's that mean something else elsewhere.
#![expect(
    dead_code,
    unused_macros,
    non_camel_case_types,
    non_upper_case_globals,
    reason = "only the names count"
)]

/// What stands in braces means what it means to the author.
mod in_braces {
    const fn layers<const X: usize>() -> &'static [u8; 6] {
        &[0; 6]
    }
    const fn aliases<const X: usize>() -> usize {
        2
    }
    const fn family0<const X: usize>() -> usize {
        2
    }

    ::receptive_field::receptive_field! {
        pub(super) struct Net;
        input: [8];
        for i in 0..2 { c: conv(3); }
        ensure c[0].size == { layers::<0>().len() } && c[1].size == { family0::<0>() + aliases::<0>() };
    }
}

mod everything {
    mod core {}
    mod std {}
    mod alloc {}
    mod receptive_field {}
    mod receptive_field_core {}
    mod receptive_field_values {}
    mod __private {}
    mod __rf {}
    type usize = u8;
    type i64 = u8;
    type f64 = u8;
    type str = u8;
    type bool = u8;
    struct K;
    struct Layer;
    struct Feature;
    struct Network;
    struct Table;
    struct Sealed;
    struct Layer2;
    struct Some;
    struct None;
    const layers: u8 = 0;
    const LAYERS: u8 = 0;
    const X: u8 = 0;
    fn layer2() {}
    fn square2() {}
    fn find() {}
    macro_rules! compile_error {
        ($($tokens:tt)*) => {};
    }
    macro_rules! network {
        ($($tokens:tt)*) => {};
    }

    // What is called `receptive_field` here is the empty module above.
    ::receptive_field::receptive_field! {
        #[derive(Debug)]
        pub(super) struct Option;
        input: [9, 9];
        core: conv(3);
        std: conv(3);
        x: conv(3);
        for _ in 0..2 { layer2: conv(1); }
        skip: add(core -> crop_like(std), std);
        feature eye = std[1, 2];
        ensure skip.size == 5;
    }

    ::receptive_field::receptive_field! {
        pub(super) struct Cell<const K: ::core::primitive::usize>;
        input: [9, { K }];
        core: conv({ K } - 4);
        layer2: conv(1);
        skip: add(core, layer2);
        ensure skip.size == [5, { K } - 4];
    }

    ::receptive_field::receptive_field! {
        pub(super) struct Vec, Box, String;
        input: [9], [10], [11];
        squeezed: scale(conv(3), conv(3) -> global_pool());
    }
}

use everything::{Box, Cell, Option, String, Vec};

const _: () = assert!(Cell::<9>::SKIP.size()[1] == 5);
const _: () = assert!(Option::CORE.size[0] == 7);
const _: () = assert!(Option::STD.size[1] == 5);
const _: () = assert!(Option::LAYER2[1].size[1] == 3);
const _: () = assert!(Option::EYE.index[1] == 2);
const _: () = assert!(Vec::SQUEEZED.size[0] + Box::OUTPUT.size[0] + String::OUTPUT.size[0] == 24);

::receptive_field::receptive_field! {
    struct Layer, Network, Feature;
    input: [8, 9, 10], [9, 10, 11], [20, 20, 20];
    output: conv([1, 3, 3]);
}

const _: () = assert!(Layer::OUTPUT.size[2] == 8);
const _: () = assert!(Network::LAYERS.len() == 1);
const _: () = assert!(Feature::INPUT.size[0] == 20);
