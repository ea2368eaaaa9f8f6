use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    block residual(k, skip, d = 1) {
        main: conv(k, dilation = d) -> cnov(k / 2);
        for i in 0..k { add(main, skip -> crop_like(main)); }
    }
    conv1: conv(3);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
