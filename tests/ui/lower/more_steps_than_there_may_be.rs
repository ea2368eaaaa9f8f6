use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [8];
    x: conv(1);
    for i in 0..5900 {
        ensure max(
            x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump,
            x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump,
            x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump,
            x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump,
            x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump,
            x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump,
            x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump, x.jump,
            x.jump, x.jump, x.jump,
        ) == 1;
    }
}

fn main() {
    let _ = [0; Net::X.size[0]];
}
