use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "files/any.onnx";
    input: [64, 96];
    at [h, w] in [[64, 96], [63, 97]] { ensure output.size == [h / 4, w / 4]; }
}

fn main() {}
