//! `Inception-v3` (Szegedy and others, 2015), as slim and torchvision build it.
//!
//! Figures: receptive field 1311, effective stride 32, effective padding 618 (google-research's `receptive_field`); maps
//! of 35, 17 and 8 at 299 pixels (the paper's table 1).

use receptive_field::receptive_field;

receptive_field! {
    /// The feature extractor.
    pub struct InceptionV3;

    block a {
        b1: conv(1);
        b5: input -> conv(1) -> conv(5, pad = 2);
        b3: input -> conv(1) -> conv(3, pad = 1) * 2;
        pool: input -> avg_pool(3, stride = 1, pad = 1) -> conv(1);
        concat(b1, b5, b3, pool);
    }
    block b {
        b3: conv(3, stride = 2);
        double: input -> conv(1) -> conv(3, pad = 1) -> conv(3, stride = 2);
        concat(b3, double, input -> max_pool(3, stride = 2));
    }
    block c {
        b1: conv(1);
        b7: input -> conv(1) -> conv([1, 7], pad = [0, 3]) -> conv([7, 1], pad = [3, 0]);
        double: input -> conv(1)
            -> conv([7, 1], pad = [3, 0]) -> conv([1, 7], pad = [0, 3])
            -> conv([7, 1], pad = [3, 0]) -> conv([1, 7], pad = [0, 3]);
        pool: input -> avg_pool(3, stride = 1, pad = 1) -> conv(1);
        concat(b1, b7, double, pool);
    }
    block d {
        b3: conv(1) -> conv(3, stride = 2);
        b7: input -> conv(1) -> conv([1, 7], pad = [0, 3]) -> conv([7, 1], pad = [3, 0]) -> conv(3, stride = 2);
        concat(b3, b7, input -> max_pool(3, stride = 2));
    }
    block e {
        b1: conv(1);
        b3: input -> conv(1);
        wide: b3 -> conv([1, 3], pad = [0, 1]);
        tall: b3 -> conv([3, 1], pad = [1, 0]);
        double: input -> conv(1) -> conv(3, pad = 1);
        wider: double -> conv([1, 3], pad = [0, 1]);
        taller: double -> conv([3, 1], pad = [1, 0]);
        pool: input -> avg_pool(3, stride = 1, pad = 1) -> conv(1);
        concat(b1, wide, tall, wider, taller, pool);
    }

    input: [299, 299];
    conv1: conv(3, stride = 2);
    conv2: conv(3) -> conv(3, pad = 1);
    pool1: max_pool(3, stride = 2);
    conv3: conv(1) -> conv(3);
    pool2: max_pool(3, stride = 2);
    mixed5: a() * 3;
    mixed6: b() -> c() * 4;
    mixed7: d() -> e() * 2;

    ensure mixed5.size == 35 && mixed6.size == 17 && mixed7.size == 8;
    ensure mixed7.receptive_field == 1311 && mixed7.jump == 32 && mixed7.padding == 618;
    ensure mixed7.aligned;
}

fn main() {
    println!("{}", InceptionV3::table());
}
