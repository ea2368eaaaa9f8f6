use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "files/small.onnx";
    onnx: "files/any.onnx";
}

fn main() {}
