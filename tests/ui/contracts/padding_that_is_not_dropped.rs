use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [18];
    new: conv(15, stride = 6, pad = (9, 5));
    ensure new.dropped == 5;
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
