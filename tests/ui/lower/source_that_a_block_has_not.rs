use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block unit { main: conv(3); }
    input: [8, 8];
    a: unit();
    b: a.mian -> conv(3);
}

fn main() {
    let _ = [0; Net::A.size[0]];
}
