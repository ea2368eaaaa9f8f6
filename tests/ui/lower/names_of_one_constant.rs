use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3);
    CONV1: conv(3);
    // These differ in upper case, too, until rustc puts their letters and accents together.
    ΐ: conv(1);
    Ϊ́: conv(1);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
