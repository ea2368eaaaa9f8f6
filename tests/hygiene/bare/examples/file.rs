//! Trained files without the feature that reads them: each is told once, with the line to write.

receptive_field::receptive_field! {
    pub struct OfFile;
    onnx: "model.onnx";
}

receptive_field::receptive_field! {
    pub struct BesideFile;
    input: [32, 32];
    same_as: "model.onnx";
    conv1: conv(3);
}

fn main() {}
