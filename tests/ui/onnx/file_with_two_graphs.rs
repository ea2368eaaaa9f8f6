use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "files/two.onnx";
}

fn main() {}
