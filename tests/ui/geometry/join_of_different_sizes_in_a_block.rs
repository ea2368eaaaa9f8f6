use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block residual {
        main: conv(3);
        add(input, main);
    }
    input: [32, 32];
    conv1: conv(3);
    unit: residual();
    next: residual();
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
