//! Residual networks.

use receptive_field::receptive_field;

// google-research/receptive_field on torchvision's graphs.
receptive_field! {
    struct ResNet18;
    block basic(stride = 1) {
        main: conv(3, stride = stride, pad = 1) -> conv(3, pad = 1);
        add(main, input -> conv(1, stride = stride));
    }
    input:  [224, 224];
    stem:   conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = 1);
    layer1: basic() * 2;
    layer2: basic(2) -> basic();
    layer3: basic(2) -> basic();
    layer4: basic(2) -> basic();
    ensure layer4.receptive_field == 435 && layer4.jump == 32 && layer4.padding == 217;
    ensure layer4.size == 7 && layer4.aligned;
}
const _: () = assert!(
    ResNet18::LAYER4.receptive_field[0] == 435 && matches!(ResNet18::LAYER4.padding(0), Some(217))
);

receptive_field! {
    struct ResNet50;
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
    ensure layer4.receptive_field == 427 && layer4.jump == 32 && layer4.padding == 213;
    ensure layer4.size == 7 && layer4.aligned;
}
const _: () = assert!(
    ResNet50::LAYER4.receptive_field[0] == 427 && matches!(ResNet50::LAYER4.padding(0), Some(213))
);

// Slim's resnet_v1: a stage's stride in its last unit, fixed padding before strides, a pool that pads as SAME does; so
// the padding depends on the size.
macro_rules! slim {
    ($([$($name:ident = $size:literal),+], $padding:literal, [$($units:literal),+], $field:literal;)+) => {$(
        receptive_field! {
            struct $($name),+;
            let units = [$($units),+];
            block unit(stride = 1) {
                main: conv(1) -> conv(3, stride = stride, pad = 1) -> conv(1);
                add(main, input -> max_pool(1, stride = stride));
            }
            input: $([$size, $size]),+;
            stem:   conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = same);
            block1: unit() * (units[0] - 1) -> unit(2);
            block2: unit() * (units[1] - 1) -> unit(2);
            block3: unit() * (units[2] - 1) -> unit(2);
            block4: unit() * units[3];
            ensure block4.receptive_field == $field && block4.jump == 32 && block4.padding == $padding;
        }
    )+};
}
slim! {
    [Slim50 = 224], 239, [3, 4, 6, 3], 483;
    [Slim50At225 = 225, Slim50At321 = 321], 241, [3, 4, 6, 3], 483;
    [Slim101 = 224], 511, [3, 4, 23, 3], 1027;
    [Slim152 = 224], 751, [3, 8, 36, 3], 1507;
}
const _: () = assert!(
    Slim50::BLOCK4.receptive_field[0] == 483 && matches!(Slim50::BLOCK4.padding(0), Some(239))
);
const _: () = assert!(matches!(Slim50At225::BLOCK4.padding(0), Some(241)));
const _: () = assert!(matches!(Slim50At321::BLOCK4.padding(1), Some(241)));
const _: () = assert!(
    Slim101::BLOCK4.receptive_field[0] == 1027 && Slim152::BLOCK4.receptive_field[0] == 1507
);
