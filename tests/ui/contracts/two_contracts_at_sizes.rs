use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [320, 320];
    for i in 0..5 { down: conv(3, stride = 2, pad = 1); }
    at n in 320..=640 step 32 {
        ensure output.size == n / 32;
        ensure down[0].size < 300;
        ensure output.receptive_field <= 60;
    }
}

fn main() {}
