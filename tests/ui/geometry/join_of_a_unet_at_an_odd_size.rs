use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block double { main: conv(3, pad = 1) -> conv(3, pad = 1); }
    block up(skip) { merged: concat(conv_transpose(2, stride = 2), skip) -> double(); }
    input: [500, 375];
    enc1: double();
    enc2: max_pool(2) -> double();
    enc3: max_pool(2) -> double();
    enc4: max_pool(2) -> double();
    mid: max_pool(2) -> double();
    dec4: up(enc4);
    dec3: up(enc3);
    dec2: up(enc2);
    dec1: up(enc1);
}

fn main() {
    let _ = Net::NAME;
}
