use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "files/small.onnx";
    name body: "/layer1/Add";
    body: conv(3);
}

fn main() {}
