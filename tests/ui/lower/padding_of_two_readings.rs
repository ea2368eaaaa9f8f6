use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [17, 17];
    stem: conv(3, pad = 1);
    wide: conv([1, 7], pad = (0, 3));
}

fn main() {
    let _ = Net::NAME;
}
