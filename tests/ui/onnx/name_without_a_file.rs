use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 96];
    conv1: conv(3);
    name p3: "/layer1/Add";
}

fn main() {}
