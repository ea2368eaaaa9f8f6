//! `DeepLabV3+` (Chen and others, 2018) on `ResNet-50` at output stride 16, for 513 x 513.
//!
//! Figures: the last stage keeps `ResNet-50`'s 427 pixels when its stride becomes a dilation. The branch of rate 18 adds
//! 36 jumps of 16: 1003. Interpolating four for one adds one more between positions: 1019. Two convolutions at jump 4
//! add 16: 1035.
//!
//! Behind the image pooling every feature sees everything, so what the convolutions see is asked as `local`. 513 is
//! 16 * 32 + 1: with aligned corners each interpolation is by exactly 4, and the decoder sits on its skip.

use receptive_field::receptive_field;

receptive_field! {
    /// Encoder, atrous spatial pyramid pooling, decoder.
    pub struct DeepLab;

    block bottleneck(stride = 1, dilation = 1) {
        main: conv(1) -> conv(3, stride = stride, dilation = dilation, pad = dilation) -> conv(1);
        skip: input -> conv(1, stride = stride);
        add(main, skip);
    }

    input:  [513, 513];
    stem:   conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = 1);
    layer1: bottleneck() * 3;
    layer2: bottleneck(2) -> bottleneck() * 3;
    layer3: bottleneck(2) -> bottleneck() * 5;
    layer4: bottleneck() -> bottleneck(1, 2) * 2;

    point:  conv(1);
    for rate in [6, 12, 18] { atrous: layer4 -> conv(3, dilation = rate, pad = rate); }
    image:  layer4 -> global_pool() -> conv(1) -> resize_like(layer4, mode = linear, align_corners = true);
    aspp:   concat(point, atrous, image) -> conv(1);

    up:     resize_like(layer1, mode = linear, align_corners = true);
    head:   concat(up, layer1 -> conv(1)) -> conv(3, pad = 1) * 2;
    output: resize_like(input, mode = linear, align_corners = true);

    ensure layer1.size == 129 && layer4.size == 33 && layer4.jump == 16;
    ensure layer4.receptive_field == 427;
    ensure aspp.receptive_field == input.size, "the image pooling sees everything";
    ensure aspp.local.receptive_field == 1003;
    ensure head.local.jump == 4 && head.local.aligned;
    ensure head.local.receptive_field == 1035 && head.local.receptive_field_min == 1019;
    ensure output.size == input.size && output.local.period == 16;
}

fn main() {
    for layer in [
        DeepLab::LAYER1,
        DeepLab::LAYER4,
        DeepLab::IMAGE,
        DeepLab::ASPP,
        DeepLab::HEAD,
        DeepLab::OUTPUT,
    ] {
        println!("{layer}");
        match layer.local() {
            Some(local) => println!("    local: {local}, halo {:?}", local.halo(0)),
            None => println!("    sees nothing but the whole"),
        }
    }
}
