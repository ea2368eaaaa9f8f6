use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    block down(k) {
        main: conv(k);
        ensure main.size == input.size - k + 1 && main.receptve_field == k;
    }
    conv1: conv(3);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
