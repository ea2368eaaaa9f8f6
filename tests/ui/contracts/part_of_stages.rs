use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block bottleneck(stride = 1) {
        main: conv(1) -> conv(3, stride = stride, pad = 1) -> conv(1);
        skip: input -> conv(1, stride = stride);
        add(main, skip);
    }
    input: [64, 64];
    layer2: bottleneck(2) -> bottleneck() * 3;
    ensure layer2.main.jump == 2;
}

fn main() {
    let _ = Net::NAME;
}
