use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "files/small.onnx";
    tail: conv(3);
    ensure tail.receptive_field >= 30;
}

fn main() {}
