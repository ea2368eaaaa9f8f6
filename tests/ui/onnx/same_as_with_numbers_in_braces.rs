use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const K: usize>;
    input: [64, 96];
    same_as: "files/small.onnx";
    body: conv({ K }, stride = 2, pad = 3);
}

fn main() {
    let _ = Net::<3>::BODY;
}
