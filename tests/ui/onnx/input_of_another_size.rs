use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "files/small.onnx";
    input: [64, 64];
}

fn main() {}
