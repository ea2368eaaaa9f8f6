use receptive_field::receptive_field;

fn main() {
    let net = receptive_field! {
        pub struct Net;
        input: [32, 32];
        conv1: conv(3);
    };
}
