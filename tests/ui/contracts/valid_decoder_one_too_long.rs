use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64];
    code: conv(2, pad = (1, 0));
    back: conv_transpose(2);
    ensure code.receptive_field == 2;
    ensure back.size == code.size && back.receptive_field == 3;
}

fn main() {
    let _ = Net::NAME;
}
