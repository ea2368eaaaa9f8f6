use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    body: conv(3) -> conv(5) -> conv(3);
    ensure body.size == input.size;
    ensure body.receptive_field == 9;
}

fn main() {
    let _ = Net::NAME;
}
