//! The whole detector, from a backbone and a head of other crates.

use backbone::ResNet50;
use head::Head;
use receptive_field::Layer;

/// The head's second convolution, seen from the image.
pub const CONV2: Layer<2> = ResNet50::OUTPUT.then(&Head::CONV2);
/// Its output.
pub const OUTPUT: Layer<2> = ResNet50::LAYER4.then(&Head::OUTPUT);

// r = 427 + (5 - 1) * 32, jump = 32 * 1 and 32 / 2.
const _: () =
    assert!(CONV2.receptive_field[0] == 555 && CONV2.jump[0] == 32.0 && CONV2.start[0] == 0.5);
const _: () =
    assert!(OUTPUT.receptive_field[0] == 555 && OUTPUT.jump[0] == 16.0 && OUTPUT.size[0] == 14);
const _: () = assert!(matches!(OUTPUT.period(0), Some(2)));

#[cfg(test)]
mod tests {
    use super::{CONV2, OUTPUT};
    use backbone::{Dilated, ResNet50};
    use head::{Detector, Head};
    use receptive_field::{Layer, Network, receptive_field};

    receptive_field! {
        /// Both written as one.
        struct Whole;
        block bottleneck(stride = 1) {
            main: conv(1) -> conv(3, stride = stride, pad = 1) -> conv(1);
            add(main, input -> conv(1, stride = stride));
        }
        input:  [224, 224];
        stem:   conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = 1);
        layer1: bottleneck() * 3;
        layer2: bottleneck(2) -> bottleneck() * 3;
        layer3: bottleneck(2) -> bottleneck() * 5;
        layer4: bottleneck(2) -> bottleneck() * 2;
        conv1:  conv(3, pad = 1);
        conv2:  conv(3, pad = 1);
        up:     conv_transpose(2, stride = 2);
    }

    #[test]
    fn composed_is_as_written_in_one() {
        same(&CONV2, &Whole::CONV2);
        same(&OUTPUT, &Whole::UP);
        for head in Head::LAYERS {
            let whole = Whole::layer(head.name).expect("they bear the same names");
            same(&ResNet50::OUTPUT.then(head), &whole);
        }
    }

    #[test]
    fn a_backbone_that_fits_is_taken() {
        assert_eq!(Detector::on::<Dilated>().features, Dilated::OUTPUT);
        assert_eq!(<Dilated as Network<2>>::OUTPUT.size, [14, 14]);
    }

    #[track_caller]
    fn same(composed: &Layer<2>, whole: &Layer<2>) {
        assert_eq!(composed.to_string(), whole.to_string());
        for row in 0..whole.size[0] {
            assert_eq!(composed.region([row, 0]), whole.region([row, 0]));
        }
        for axis in 0..2 {
            assert_eq!(composed.period(axis), whole.period(axis));
            assert_eq!(composed.halo(axis), whole.halo(axis));
            assert_eq!(composed.lookahead(axis), whole.lookahead(axis));
            assert_eq!(composed.path_min(axis), whole.path_min(axis));
            assert_eq!(composed.interior(axis), whole.interior(axis));
        }
        assert_eq!(composed.aligned(), whole.aligned());
        assert_eq!(composed.productive(), whole.productive());
    }
}
