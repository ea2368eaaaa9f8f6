use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv: conv(3);
    joined: add(conv, add);
}

fn main() {
    let _ = [0; Net::CONV.size[0]];
}
