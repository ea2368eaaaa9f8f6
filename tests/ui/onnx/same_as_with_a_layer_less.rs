use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block unit(dilation) {
        x: input;
        main: conv(3, pad = 1) -> conv(3, dilation = dilation, pad = dilation);
        add(main, x);
    }
    input: [64, 96];
    same_as: "files/small.onnx";
    stem: conv(7, stride = 2, pad = 3);
    body: unit(1);
}

fn main() {
    let _ = [0; Net::BODY.size[0]];
}
