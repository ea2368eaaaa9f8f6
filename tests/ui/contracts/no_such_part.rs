use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block residual {
        main: conv(3, pad = 1);
        add(input, main);
    }
    input: [32, 32];
    conv1: residual();
    ensure conv1.mian.size == 32;
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
