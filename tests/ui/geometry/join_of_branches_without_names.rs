use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    stem: conv(3, pad = 1);
    out: concat(stem -> conv(5), stem -> conv(3, pad = 1));
    ensure out.receptive_field == 7;
}

fn main() {
    let _ = Net::NAME;
}
