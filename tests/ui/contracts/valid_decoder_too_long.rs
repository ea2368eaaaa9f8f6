use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [128];
    down: conv(2, stride = 2) -> conv(2);
    up: conv_transpose(2) -> conv_transpose(3, stride = 2);
    ensure down.size == 63;
    ensure up.size == input.size;
}

fn main() {
    let _ = Net::NAME;
}
