use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block unit {
        main: conv(3) -> conv(3, pad = 1);
        ensure main.size == input.size;
    }
    input: [32, 32];
    stem: conv(3, pad = 1);
    body: unit();
    ensure stem.size == 32;
}

fn main() {
    let _ = Net::NAME;
}
