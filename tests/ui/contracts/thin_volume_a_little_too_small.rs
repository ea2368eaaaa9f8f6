use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [124, 124, 8], axes = 3;
    a: max_pool(8);
    ensure a.jump == 8 && a.receptive_field == 8 && a.start == 4;
    ensure a.dropped == 0;
}

fn main() {
    let _ = [0; Net::A.size[0]];
}
