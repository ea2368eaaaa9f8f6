use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "files/broken.onnx";
}

fn main() {}
