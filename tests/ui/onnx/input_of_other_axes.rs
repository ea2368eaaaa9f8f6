use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "files/any.onnx";
    input: [640];
}

fn main() {}
