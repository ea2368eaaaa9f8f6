use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 96];
    same_as: "files/small.onnx";
    stem: pad(3) -> conv(7, stride = 2);
    body: conv(3, pad = 1) -> conv(3, pad = 1);
    head: conv(3, stride = 2, pad = 1);
}

fn main() {
    let _ = [0; Net::BODY.size[0]];
}
