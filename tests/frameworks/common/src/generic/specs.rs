//! The same models with literal numbers, for the probe. What the macro says of every layer is what a model's `Fields` say.

use receptive_field::receptive_field;

use super::{resnet, unet::UNet};

macro_rules! resnet {
    ($($name:ident: $a:tt $b:tt $c:tt $d:tt;)*) => {$(
        receptive_field! {
            pub struct $name;
            block keeping {
                x: input;
                main: conv(3, pad = 1) -> conv(3, pad = 1);
                add(main, x);
            }
            block halving {
                x: input;
                main: conv(3, stride = 2, pad = 1) -> conv(3, pad = 1);
                add(main, x -> conv(1, stride = 2));
            }
            input: [224, 32];
            stem: conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = 1);
            layer1: keeping() * $a;
            layer2: halving() -> keeping() * ($b - 1);
            layer3: halving() -> keeping() * ($c - 1);
            layer4: halving() -> keeping() * ($d - 1);
        }

        const _: () = {
            let [first, second, third, fourth] = resnet::stages([$a, $b, $c, $d], [224, 32]);
            first.expect_same(&$name::LAYER1.fields());
            second.expect_same(&$name::LAYER2.fields());
            third.expect_same(&$name::LAYER3.fields());
            fourth.expect_same(&$name::LAYER4.fields());
        };
    )*};
}

resnet! {
    ResNet12: 1 1 1 2;
    ResNet18: 2 2 2 2;
}

macro_rules! unet {
    ($($name:ident: $depth:tt $k:tt;)*) => {$(
        receptive_field! {
            pub struct $name;
            block twice { conv($k, pad = same) -> conv($k, pad = same); }
            input: [96, 32];
            for i in 0..$depth {
                enc: twice();
                pool: max_pool(2);
            }
            mid: twice();
            for i in 0..$depth {
                up: conv_transpose(2, stride = 2);
                dec: concat(up, enc[$depth - 1 - i]) -> twice();
            }
        }

        const _: () = {
            let levels = UNet::<$depth, $k>::levels([96, 32]);
            levels.lowest.expect_same(&$name::MID.fields());
            let mut level = 0;
            while level < $depth {
                levels.encoder[level].expect_same(&$name::ENC[level].fields());
                levels.decoder[level].expect_same(&$name::DEC[level].fields());
                level += 1;
            }
        };
    )*};
}

unet! {
    UNet23: 2 3;
    UNet33: 3 3;
    UNet25: 2 5;
}
