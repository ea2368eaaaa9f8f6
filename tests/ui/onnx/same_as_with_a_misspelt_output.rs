use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 96];
    same_as: "files/small.onnx", output = "/stem/conv/Con";
    body: conv(7, stride = 2, pad = 3);
}

fn main() {
    let _ = [0; Net::BODY.size[0]];
}
