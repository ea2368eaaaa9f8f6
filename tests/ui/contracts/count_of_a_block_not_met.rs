use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block unit(d = 1) {
        main: conv(3, dilation = d, pad = d);
        add(input, main);
    }
    input: [64, 64];
    stem: conv(7, pad = 3);
    body: unit() * 3;
    ensure stem.receptive_field == 7 && body.receptive_field == 17;
}

fn main() {
    let _ = Net::NAME;
}
