use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "files/smal.onnx";
}

fn main() {}
