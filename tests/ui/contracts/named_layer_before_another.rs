use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [96, 96];
    stem: conv(7, stride = 2, pad = 3);
    body: conv(3, pad = 1) * 2;
    head: conv(3, pad = 1);
    ensure head.receptive_field >= 21;
}

fn main() {
    let _ = Net::NAME;
}
