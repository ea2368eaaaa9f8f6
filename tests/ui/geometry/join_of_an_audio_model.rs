use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [1000];
    skip: conv(1);
    body: conv(3, dilation = 4) -> conv(3, dilation = 8);
    out: add(skip, body);
}

fn main() {
    let _ = Net::NAME;
}
