use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "files/small.onnx";
    for _ in 0..2 { name body: "/layer1/Add"; conv(3); }
}

fn main() {}
