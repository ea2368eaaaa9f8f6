use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block bottleneck(stride = 1) {
        main: conv(1) -> conv(3, stride = stride, pad = 1) -> conv(1);
        skip: input -> conv(1, stride = stride);
        add(main, skip);
    }
    input: [224, 224];
    stem: conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = 1);
    layer1: bottleneck() * 3;
    layer2: bottleneck(2) -> bottleneck() * 7;
    layer3: bottleneck(2) -> bottleneck() * 35;
    layer4: bottleneck(2) -> bottleneck() * 2;
    ensure layer4.receptive_field <= 1024;
}

fn main() {
    let _ = [0; Net::LAYER4.size[0]];
}
