use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    near: conv(3);
    far: near -> conv(5);
    joined: add(near -> crop((1, 3)), far);
    ensure joined.aligned;
}

fn main() {
    let _ = [0; Net::JOINED.size[0]];
}
