use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "files/small.onnx";
    name body: "/layer1/Add";
    ensure output.receptive_field >= 30, "anchors are up to 30 px large";
}

fn main() {}
