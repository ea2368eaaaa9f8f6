use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block residual(dilation) {
        main: conv(3, dilation = dilation, padd = dilation);
        add(input, main);
    }
    input: [32, 32];
    conv1: residual(1);
    conv2: residual(2);
    conv3: residual(3);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
