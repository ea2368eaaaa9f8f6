use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "files/empty.onnx";
}

fn main() {}
