use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [320, 320];
    deep: conv(3, pad = 1) * 200;
    at n in 320..=1280 { ensure output.jump == 1; }
    at n in 320..=1280 step 1 { ensure output.aligned; }
    at n in 321..1480 { ensure output.aligned; }
}

fn main() {}
