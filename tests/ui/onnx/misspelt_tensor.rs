use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "files/small.onnx";
    name body: "/layer1/Ad";
    ensure body.jump == 2;
}

fn main() {}
