use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block unit(stride = 1) {
        main: conv(3, stride = stride, pad = 1) -> conv(3, pad = 1);
        add(input, main);
    }
    input: [32, 32];
    first: unit();
    second: unit(2) -> unit();
}

fn main() {
    let _ = Net::NAME;
}
