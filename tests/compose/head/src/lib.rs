//! Heads: one described by itself, on maps of 7 x 7, and one generic over what it stands on.

use receptive_field::{Layer, Network, exactly, receptive_field};

receptive_field! {
    /// Two convolutions on a map of 7 x 7, and the map twice as large.
    pub struct Head;

    input: [7, 7];
    conv1: conv(3, pad = 1);
    conv2: conv(3, pad = 1);
    up:    conv_transpose(2, stride = 2);
    ensure conv2.receptive_field == 5 && up.size == 14 && up.jump == 1 / 2;
}

/// Demands stride 16 of its backbone, whichever it is.
#[derive(Debug, Clone, Copy)]
pub struct Detector {
    /// What its anchors stand on.
    pub features: Layer<2>,
}

impl Detector {
    /// A detector on a backbone.
    #[must_use]
    pub fn on<B: Network<2>>() -> Self {
        Self {
            features: const { B::OUTPUT.expect_jump(exactly(16.0)) },
        }
    }
}
