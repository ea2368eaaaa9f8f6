use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [75, 75];
    stem: conv(3, pad = 1);
    left: stem -> max_pool(2);
    right: stem -> conv(3, stride = 2, pad = 1);
    both: concat(left, right);
}

fn main() {
    let _ = Net::NAME;
}
