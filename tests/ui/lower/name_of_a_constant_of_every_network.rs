use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    Name: conv(3);
    LAYERS: conv(3);
    OUTPUT: conv(3);
    feature input = Name[0, 0];
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
