use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [572, 572];
    enc1: conv(3) * 2;
    mid: max_pool(2) -> conv(3) * 2;
    up1: conv_transpose(2, stride = 2);
    dec1: concat(up1, enc1);
    ensure mid.size == 280;
}

fn main() {
    let _ = Net::NAME;
}
