//! What a network can do at run time, as functions in the `impl` of its struct.

/// `pub, 2 31 const`: visibility, axes, layers, and whether sizes alone say if the network fits.
#[doc(hidden)]
#[macro_export]
macro_rules! __at_run_time {
    ($public:vis, $axes:tt $layers:tt $($const:ident)?) => {
        /// The network at a size of its input that is known only at run time.
        ///
        /// # Errors
        /// Where the network is impossible at this size.
        #[inline]
        $public fn at(
            size: [$crate::__private::usize; $axes],
        ) -> $crate::__private::Result<$crate::NetworkAt<$axes>, $crate::SizeError> {
            $crate::NetworkAt::of::<Self>(size)
        }

        /// Tiles of at most this size that make the output for an input of this size piece by piece.
        ///
        /// # Errors
        /// Where the network is impossible at this size, has no tiles, or a tile is empty, larger than the input or
        /// too small.
        #[inline]
        $public fn tiles(
            size: [$crate::__private::usize; $axes],
            tile: [$crate::__private::usize; $axes],
        ) -> $crate::__private::Result<$crate::TilePlan<$axes>, $crate::SizeError> {
            $crate::NetworkAt::tiles::<Self>(size, tile)
        }

        /// The network as a picture, to be printed: SVG that stands on its own.
        #[inline]
        #[must_use]
        $public const fn figure() -> $crate::Figure<'static, $axes> {
            $crate::Figure::of::<Self>()
        }

        /// The network as a graph for Graphviz, to be printed.
        #[inline]
        #[must_use]
        $public const fn graph() -> $crate::Graphviz<$axes> {
            $crate::Graphviz::of::<Self>()
        }

        $crate::__fits_at! { $public, $axes $layers $($const)? }
        $crate::__stream! { $public, $axes }
    };
}

/// Streams, which have one axis.
#[doc(hidden)]
#[macro_export]
macro_rules! __stream {
    ($public:vis, 1) => {
        /// What a live stream keeps between two chunks.
        ///
        /// # Errors
        /// Where a layer does not stream: the error names it.
        #[inline]
        $public fn stream() -> $crate::__private::Result<$crate::Stream, $crate::SizeError> {
            $crate::Stream::of::<Self>()
        }
    };
    ($public:vis, $axes:tt) => {};
}

/// Whether sizes fit: in const, where they say it alone.
#[doc(hidden)]
#[macro_export]
macro_rules! __fits_at {
    ($public:vis, $axes:tt $layers:tt const) => {
        /// Whether the network takes an input of this size.
        #[must_use]
        #[inline]
        $public const fn fits(size: [$crate::__private::usize; $axes]) -> $crate::__private::bool {
            $crate::__private::fits::<Self, $axes, $layers>(size)
        }

        /// The least size that the network takes and that is no smaller on any axis: what to pad an input to.
        /// `None` where none is near.
        #[must_use]
        #[inline]
        $public const fn fit_at_least(
            size: [$crate::__private::usize; $axes],
        ) -> $crate::__private::Option<[$crate::__private::usize; $axes]> {
            $crate::__private::fit_at_least::<Self, $axes, $layers>(size)
        }
    };
    ($public:vis, $axes:tt $layers:tt) => {
        /// Whether the network takes an input of this size.
        #[must_use]
        #[inline]
        $public fn fits(size: [$crate::__private::usize; $axes]) -> $crate::__private::bool {
            $crate::NetworkAt::fits::<Self>(size)
        }

        /// The least size that the network takes and that is no smaller on any axis: what to pad an input to.
        /// `None` where none is near.
        #[must_use]
        #[inline]
        $public fn fit_at_least(
            size: [$crate::__private::usize; $axes],
        ) -> $crate::__private::Option<[$crate::__private::usize; $axes]> {
            $crate::NetworkAt::fit_at_least::<Self>(size)
        }
    };
}
