use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block unit { same_as: "files/small.onnx"; conv(3); }
    input: [64, 96];
    body: unit();
}

fn main() {
    let _ = [0; Net::BODY.size[0]];
}
