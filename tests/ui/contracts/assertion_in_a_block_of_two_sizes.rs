use receptive_field::receptive_field;

receptive_field! {
    pub struct Net, Large;
    block down {
        body: conv(3, stride = 2);
        ensure body.size <= 20;
    }
    input: [32, 32], [64, 64];
    unit: down();
}

fn main() {
    let _ = [0; Net::UNIT.size[0]];
}
