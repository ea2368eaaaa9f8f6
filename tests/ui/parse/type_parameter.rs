use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<T>;
    input: [32, 32];
    conv1: conv(3);
}

fn main() {
    let _ = Net::CONV1;
}
