use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "files/any.onnx";
    ensure output.jump == 4;
}

fn main() {}
