use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 96];
    conv1: conv(3);
    onnx: "files/small.onnx";
}

fn main() {}
