use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block narrow {
        main: conv(3, pad = 1);
        pointwise();
    }
    block wide {
        main: conv(5, pad = 2);
        ensure main.receptive_field >= 9;
    }
    input: [64, 64];
    near: narrow();
    far: wide();
    ensure near.main.receptive_field == 3;
}

fn main() {
    let _ = Net::NAME;
}
