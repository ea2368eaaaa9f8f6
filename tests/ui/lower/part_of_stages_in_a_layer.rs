use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block unit {
        main: conv(3, pad = 1);
        add(input, main);
    }
    input: [64, 64];
    body: unit() * 4;
    side: body.main -> conv(3);
}

fn main() {
    let _ = Net::NAME;
}
