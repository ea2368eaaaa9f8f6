use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block down(k) {
        body: conv(k);
        ensure body.receptive_field <= 5;
    }
    input: [32, 32];
    conv1: down(3) * 4;
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
