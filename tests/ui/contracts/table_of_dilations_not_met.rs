use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [512, 512];
    let rates = [6, 12, 16];
    stem: conv(3, pad = 1);
    near: conv(3, dilation = rates[0], pad = rates[0]);
    wide: stem -> conv(3, dilation = rates[2], pad = rates[2]);
    ensure near.receptive_field == 15 && wide.receptive_field == 39;
}

fn main() {
    let _ = Net::NAME;
}
