use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    block unit { main: conv(3, pad = 1); add(input, main); }
    c: unit() * 4;
    ensure c.main.jump == 1;
}

fn main() {
    let _ = [0; Net::C.size[0]];
}
