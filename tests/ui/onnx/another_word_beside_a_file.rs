use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "files/small.onnx", opset = 17;
}

fn main() {}
