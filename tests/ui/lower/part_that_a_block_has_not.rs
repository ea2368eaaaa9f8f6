use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    block unit { main: conv(3, pad = 1); side: conv(1); add(main, input -> conv(1)); }
    c: unit();
    ensure c.shortcut.jump == 1;
}

fn main() {
    let _ = [0; Net::C.size[0]];
}
