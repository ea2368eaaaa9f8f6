use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    onnx: "models/model.onnx";
}

fn main() {
    println!("{}", Net::OUTPUT.jump[0]);
}
