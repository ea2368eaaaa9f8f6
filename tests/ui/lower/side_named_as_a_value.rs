use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    let h = 320;
    input: [h, h];
    down: conv(3, stride = 2, pad = 1);
    at [h, w] in [[320, 640]] { ensure down.size == [h, w] / 2; }
}

fn main() {}
