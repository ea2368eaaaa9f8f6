use receptive_field::receptive_field;

const KERNEL: usize = 3;

receptive_field! {
    pub struct Net;
    input: [1_000];
    stem: conv(7, pad = 3);
    main: conv({ KERNEL }) -> conv({ KERNEL }, pad = same);
    out: add(stem, main);
}

fn main() {}
