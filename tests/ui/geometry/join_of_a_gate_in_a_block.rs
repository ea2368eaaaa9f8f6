use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block squeeze {
        gate: global_pool() -> conv(1) * 2;
        add(gate, input);
    }
    input: [56, 56];
    stem: conv(3, stride = 2, pad = 1);
    unit: squeeze();
}

fn main() {
    let _ = Net::NAME;
}
