//! The operations of the language.

use crate::ops::{
    AdaptiveOp, ArgumentInfo, LikeOp, MixOp, ResizeOp, ShiftOp, TransposedOp, UnshuffleOp,
    UpsampleOp, WindowOp,
};

macro_rules! kinds {
    (
        operations { $($variant:ident = $code:literal, $name:literal, $words:literal, $arguments:expr;)* }
        no operation $input:ident = $input_code:literal, $input_name:literal, $input_words:literal;
    ) => {
        /// What a layer is: one for each operation of the language, and the input.
        ///
        /// ```
        /// use receptive_field_core::Kind;
        /// assert_eq!(Kind::of_name("crop_like"), Some(Kind::CropLike));
        /// assert_eq!(Kind::CropLike.words(), "cropping");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Kind {
            $(
                #[doc = concat!("`", $name, "`: ", $words, ".")]
                $variant,
            )*
            #[doc = concat!("`", $input_name, "`: ", $input_words, ".")]
            $input,
        }

        impl Kind {
            /// All operations of the language, in the order in which messages list them; the input is none.
            ///
            /// ```
            /// # use receptive_field_core::Kind;
            /// assert_eq!(Kind::ALL[0], Kind::Conv);
            /// assert!(!Kind::ALL.contains(&Kind::Input));
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// What the language calls it.
            ///
            /// ```
            /// # use receptive_field_core::Kind;
            /// assert_eq!(Kind::MaxPool.name(), "max_pool");
            /// ```
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                    Self::$input => $input_name,
                }
            }

            /// What a layer of this kind is, in words.
            ///
            /// ```
            /// # use receptive_field_core::Kind;
            /// assert_eq!(Kind::MaxPool.words(), "max pooling");
            /// ```
            pub const fn words(self) -> &'static str {
                match self {
                    $(Self::$variant => $words,)*
                    Self::$input => $input_words,
                }
            }

            /// Its number in a layer's record.
            ///
            /// ```
            /// # use receptive_field_core::Kind;
            /// assert_eq!(Kind::MaxPool.code(), 2);
            /// ```
            pub const fn code(self) -> i64 {
                match self {
                    $(Self::$variant => $code,)*
                    Self::$input => $input_code,
                }
            }

            /// The kind of a number in a layer's record.
            ///
            /// ```
            /// # use receptive_field_core::Kind;
            /// assert_eq!((Kind::of_code(2), Kind::of_code(-1)), (Some(Kind::MaxPool), None));
            /// ```
            pub const fn of_code(code: i64) -> Option<Self> {
                match code {
                    $($code => Some(Self::$variant),)*
                    $input_code => Some(Self::$input),
                    _ => None,
                }
            }

            /// The operation that the language calls so.
            ///
            /// ```
            /// # use receptive_field_core::Kind;
            /// assert_eq!((Kind::of_name("add"), Kind::of_name("input")), (Some(Kind::Add), None));
            /// ```
            pub fn of_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)*
                    _ => None,
                }
            }

            /// Its arguments, in order; none where it takes layers.
            ///
            /// ```
            /// # use receptive_field_core::Kind;
            /// assert_eq!(Kind::PadLike.arguments()[1].name, "offset");
            /// assert!(Kind::Add.arguments().is_empty());
            /// ```
            pub const fn arguments(self) -> &'static [ArgumentInfo] {
                match self {
                    $(Self::$variant => $arguments,)*
                    Self::$input => &[],
                }
            }
        }
    };
}

kinds! {
    operations {
        Conv = 1, "conv", "convolution", WindowOp::CONV_INFOS;
        MaxPool = 2, "max_pool", "max pooling", WindowOp::POOL_INFOS;
        AvgPool = 3, "avg_pool", "average pooling", WindowOp::POOL_INFOS;
        Pool = 4, "pool", "pooling", WindowOp::POOL_INFOS;
        ConvTranspose = 5, "conv_transpose", "transposed convolution", TransposedOp::CONV_TRANSPOSE_INFOS;
        Upsample = 6, "upsample", "up-sampling", UpsampleOp::UPSAMPLE_INFOS;
        Resize = 7, "resize", "resizing", ResizeOp::RESIZE_INFOS;
        ResizeLike = 20, "resize_like", "resizing", ResizeOp::RESIZE_LIKE_INFOS;
        AdaptivePool = 8, "adaptive_pool", "adaptive pooling", AdaptiveOp::ADAPTIVE_POOL_INFOS;
        PixelShuffle = 9, "pixel_shuffle", "pixel shuffle", UpsampleOp::PIXEL_SHUFFLE_INFOS;
        PixelUnshuffle = 10, "pixel_unshuffle", "pixel unshuffle", UnshuffleOp::PIXEL_UNSHUFFLE_INFOS;
        Pad = 11, "pad", "padding", ShiftOp::PAD_INFOS;
        Crop = 12, "crop", "cropping", ShiftOp::CROP_INFOS;
        CropLike = 21, "crop_like", "cropping", LikeOp::CROP_LIKE_INFOS;
        PadLike = 22, "pad_like", "padding", LikeOp::PAD_LIKE_INFOS;
        GlobalPool = 13, "global_pool", "global pooling", &[];
        Mix = 14, "mix", "attention", MixOp::MIX_INFOS;
        Scan = 15, "scan", "recurrence", &[];
        Pointwise = 0, "pointwise", "a layer that changes no geometry", &[];
        Add = 16, "add", "addition", &[];
        Concat = 17, "concat", "concatenation", &[];
        Scale = 18, "scale", "gating", &[];
    }
    no operation Input = 19, "input", "the network's input itself";
}

impl Kind {
    /// The kind that records hold: a size that follows another layer is a number there.
    ///
    /// ```
    /// # use receptive_field_core::Kind;
    /// assert_eq!((Kind::CropLike.recorded(), Kind::Conv.recorded()), (Kind::Crop, Kind::Conv));
    /// ```
    #[inline]
    pub const fn recorded(self) -> Self {
        match self {
            Self::ResizeLike => Self::Resize,
            Self::CropLike => Self::Crop,
            Self::PadLike => Self::Pad,
            Self::Conv
            | Self::MaxPool
            | Self::AvgPool
            | Self::Pool
            | Self::ConvTranspose
            | Self::Upsample
            | Self::Resize
            | Self::AdaptivePool
            | Self::PixelShuffle
            | Self::PixelUnshuffle
            | Self::Pad
            | Self::Crop
            | Self::GlobalPool
            | Self::Mix
            | Self::Scan
            | Self::Pointwise
            | Self::Add
            | Self::Concat
            | Self::Scale
            | Self::Input => self,
        }
    }

    /// Whether it is a crop, whose record counts what is taken off.
    #[inline]
    #[doc(hidden)]
    pub const fn takes_off(self) -> bool {
        matches!(self.recorded(), Self::Crop)
    }

    /// Whether it is a window that slides over its input: convolution and pooling.
    #[inline]
    #[doc(hidden)]
    pub const fn slides(self) -> bool {
        matches!(self.class(), Class::Window)
    }

    #[inline]
    #[doc(hidden)]
    pub const fn class(self) -> Class {
        match self {
            Self::Conv | Self::MaxPool | Self::AvgPool | Self::Pool => Class::Window,
            Self::Add | Self::Concat => Class::Join,
            Self::Scale => Class::Gate,
            Self::ConvTranspose => Class::Transposed,
            Self::Upsample
            | Self::Resize
            | Self::ResizeLike
            | Self::AdaptivePool
            | Self::PixelShuffle
            | Self::PixelUnshuffle
            | Self::Pad
            | Self::Crop
            | Self::CropLike
            | Self::PadLike
            | Self::GlobalPool
            | Self::Mix
            | Self::Scan
            | Self::Pointwise
            | Self::Input => Class::Axes,
        }
    }
}

/// What kinds have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A window that slides over its input.
    Window,
    /// A window whose output slides.
    Transposed,
    /// Another operation on each axis.
    Axes,
    /// Branches of one size.
    Join,
    /// A branch and its gate.
    Gate,
}
