use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    for i in 0..3 { near: conv(3); }
    for i in 0..3 { far: conv(3, dilation = 2); }
    ensure near[0].receptive_field == 3 && far[2].receptive_field == 21;
}

fn main() {
    let _ = Net::NAME;
}
