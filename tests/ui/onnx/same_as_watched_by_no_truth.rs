use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 96];
    same_as: "files/small.onnx", watched = 1;
    a: conv(3);
}

fn main() {
    let _ = [0; Net::A.size[0]];
}
