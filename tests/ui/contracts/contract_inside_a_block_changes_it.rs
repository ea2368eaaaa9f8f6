use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block down {
        body: conv(3, stride = 2, pad = 1);
        ensure body.receptive_field >= 9;
    }
    input: [64, 64];
    stem: conv(3, pad = 1);
    first: down();
}

fn main() {
    let _ = Net::NAME;
}
