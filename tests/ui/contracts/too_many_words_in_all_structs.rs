use receptive_field::receptive_field;

receptive_field! {
    pub struct Net, Wide;
    input: [32], [64];
    conv1: conv(3);
    for i in 0..24000 {
        ensure conv1.receptive_field == 3,
            "for the detector, which looks at no more than these pixels; for the detector, which looks at no more than these pixels; for the detector, which looks at no more than these pixels; for the detector, which looks at no more than these pixels; for the detector, which looks at no more than these pixels; for the detector, which looks at no more than these pixels; for the detector, which looks at no more than these pixels; ";
    }
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
