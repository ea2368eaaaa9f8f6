use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "files/small.onnx", watched = yes;
    input: [64, 96];
}

fn main() {}
