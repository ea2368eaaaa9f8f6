use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [436, 1024];
    conv1: pad(multiple = 8, offset = 5);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
