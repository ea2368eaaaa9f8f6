use receptive_field::receptive_field;

const KERNEL: usize = 1;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    first: conv(3) * 9;
    convs: conv({ KERNEL }) * 4001;
    last: conv(1);
}

fn main() {
    let _ = (Net::FIRST, Net::CONVS, Net::LAST, KERNEL);
}
