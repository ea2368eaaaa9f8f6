use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    stem: conv(3, pad = 1);
    main: conv(3, stride = 2, pad = 1) -> conv(3, pad = 1);
    skip: stem -> conv(1);
    out: add(main, skip);
}

fn main() {
    let _ = Net::NAME;
}
