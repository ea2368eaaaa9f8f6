use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block unit {
        main: conv(3);
        feature eye = main[0, 0];
    }
    input: [32, 32];
    conv1: unit();
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
