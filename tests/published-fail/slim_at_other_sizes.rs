//! What slim's `ResNet` pads depends on the size of the image: 239 at 224 pixels, 241 at 321.

use receptive_field::receptive_field;

receptive_field! {
    pub struct At224, At321;
    block unit(stride = 1) {
        add(conv(1) -> conv(3, stride = stride, pad = 1) -> conv(1), max_pool(1, stride = stride));
    }
    input:  [224, 224], [321, 321];
    stem:   conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = same);
    block1: unit() * 2 -> unit(2);
    block2: unit() * 3 -> unit(2);
    block3: unit() * 5 -> unit(2);
    block4: unit() * 3;
    ensure block4.padding == 241;
}

fn main() {}
