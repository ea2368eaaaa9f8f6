use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block residual(dilation) {
        main: conv(3, dilation = dilation, pad = same);
        add(input, main);
    }
    input: [32, 32];
    conv1: residual(0);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
