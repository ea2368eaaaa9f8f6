use receptive_field::receptive_field;

fn main() {
    receptive_field! {
        struct Net;
        input: [32, 32];
        conv1: conv(3, stride = 0);
    }
    let _ = [0; Net::CONV1.size[0]];
}
