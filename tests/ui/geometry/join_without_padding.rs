use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    stem: conv(3, pad = 1);
    main: conv(3) -> conv(3);
    out: add(stem, main);
}

fn main() {
    let _ = Net::NAME;
}
