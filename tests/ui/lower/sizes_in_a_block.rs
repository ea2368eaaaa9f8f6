use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block down {
        half: conv(3, stride = 2, pad = 1);
        at n in [320, 640] { ensure half.size == n / 2; }
    }
    input: [320, 320];
    down1: down();
    down2: down();
}

fn main() {}
