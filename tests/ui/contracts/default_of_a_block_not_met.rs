use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block down(stride = 1) {
        main: conv(3, stride = stride, pad = 1);
        pointwise();
    }
    input: [64, 64];
    stem: conv(3, pad = 1);
    first: down();
    ensure stem.jump == 1 && first.main.jump == 2;
}

fn main() {
    let _ = Net::NAME;
}
