use receptive_field::receptive_field;

receptive_field! {
    pub struct Exemplar, Search, Exemplar;
    input: [127, 127], [255, 255], [303, 303];
    conv1: conv(11, stride = 2);
}

fn main() {
    let _ = [0; Search::CONV1.size[0]];
}
