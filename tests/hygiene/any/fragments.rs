//! The macro called from inside another macro.

use receptive_field::receptive_field;

macro_rules! stem {
    (
        $(#[$attribute:meta])*
        $visibility:vis $name:ident, $layer:ident,
        $size:literal, $kernel:expr, $stride:expr, $pad:tt, $shift:literal,
        $condition:expr, $message:literal
    ) => {
        receptive_field! {
            $(#[$attribute])*
            $visibility struct $name;
            let doubled = $stride * 2;
            input: [$size, $size];
            $layer: conv($kernel * 3, stride = $stride, pad = $pad);
            mixed: mix(4, shift = $shift);
            minus: conv(10 - $kernel, stride = doubled);
            ensure $condition, $message;
            ensure $layer.size == floor(($size + 2 * $pad - $kernel * 3) / $stride) + 1;
            feature first = $layer[$pad - $pad, 0];
        }
    };
}

stem! {
    /// Nine wide.
    #[derive(Debug, Clone, Copy)]
    pub Nine, stem, 64, 1 + 2, 2, 0, -1, stem.receptive_field == 9, "nine"
}
stem! { pub(crate) Crate, r#type, 65, 3, 1 + 1, 0, 2, r#type.jump == 2 && !r#type.causal, "two" }
stem! { Private, conv1, 0x41, (2 + 1), 2, 0, 1, conv1.size[0] == 29, "29" }

const _: () = assert!(Nine::STEM.receptive_field[0] == 9);
const _: () = assert!(Nine::STEM.jump[0] == 2.0);
const _: () = assert!(Nine::MINUS.jump[1] == 8.0);
const _: () = assert!(Nine::FIRST.layer.size[0] == 28);
const _: () = assert!(Crate::TYPE.size[1] == 29);
const _: () = assert!(Private::CONV1.size[1] == 29);

/// Constants as fragments.
macro_rules! late {
    ($name:ident, $parameter:ident, $kernel:expr, $size:tt) => {
        receptive_field! {
            struct $name<const $parameter: usize>;
            input: [$size];
            conv1: conv({ $kernel }, dilation = { $parameter });
            ensure conv1.size == $size - { $kernel - 1 } * { $parameter };
        }
    };
}

/// Not of the macro.
const KERNEL: usize = 3;

late! { Late, D, KERNEL + 2, 64 }

const _: () = assert!(Late::<2>::CONV1.size()[0] == 56);

macro_rules! whole {
    ($($network:tt)*) => {
        receptive_field! { $($network)* }
    };
}

whole! {
    struct Whole;
    input: [32];
    conv1: conv(3) * 2 -> conv(3, pad = same);
    ensure conv1.size == 28;
}

const _: () = assert!(Whole::CONV1.size[0] == 28);

/// Lists, words, stages and counts as fragments.
macro_rules! parts {
    ($name:ident, $sizes:tt, $kernels:expr, $pad:ident, $count:literal, $stages:expr) => {
        receptive_field! {
            struct $name;
            input: $sizes;
            stem: conv($kernels, pad = $pad) * $count;
            joined: add(stem, $stages);
            ensure joined.size == input.size;
            ensure stem.receptive_field == $kernels * 3 - 2;
            at [h, w] in [$sizes, [$count, $count..=9 step $count]] { ensure joined.size == [h, w]; }
            at n in $sizes { ensure [n, n] == joined.size, "both"; }
        }
    };
}

parts! { Parts, [16, 24], [3, 5], same, 3, conv(3, pad = 1) }

const _: () = assert!(Parts::JOINED.size[1] == 24);
const _: () = assert!(Parts::STEM.receptive_field[1] == 13);

/// Repetitions: a layer for each, and a network for each.
macro_rules! chains {
    ($($name:ident: $($layer:ident = $kernel:literal),+;)+) => {
        $(
            receptive_field! {
                struct $name;
                input: [100];
                $($layer: conv($kernel);)+
            }
        )+
    };
}

chains! {
    Short: a = 3, b = 5;
    Long: a = 3, b = 5, c = 7;
}

const _: () = assert!(Short::OUTPUT.receptive_field[0] == 7);
const _: () = assert!(Long::C.receptive_field[0] == 13);
