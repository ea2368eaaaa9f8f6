use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block a { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { conv(1); } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } }
    input: [32, 32];
    conv1: conv(3);
    for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { for i in 0..1 { a(); } } } } } } } } } } } } } } } } } } } } } } } } } } } } } }
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
