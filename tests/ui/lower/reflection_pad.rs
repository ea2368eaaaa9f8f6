use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    padded: ReflectionPad2d(3);
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
