use receptive_field::receptive_field;

const BLOCKS: usize = 3;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    convs: conv(3) * { BLOCKS };
}

fn main() {
    let _ = Net::CONVS;
}
