//! What is wrong is one error: the names around it exist all the same.

use receptive_field::receptive_field;

const KERNEL: usize = 3;

receptive_field! {
    struct Swallowed;
    input: [32];
    a: conv(3, pad = )
    b: conv(3);
}

receptive_field! {
    struct Head;
    input: [32];
    for i in 0 to 2 { a: conv(1); }
    b: conv(3);
}

receptive_field! {
    struct Before;
    input: [32];
    a: conv(3 3);
    b: conv({ KERNEL });
}

receptive_field! {
    struct Unit;
    input: [32];
    block unit(k) { m: conv(k k); add(input, m); }
    a: unit({ KERNEL });
    b: conv(3);
}

fn main() {
    let _ = Swallowed::A.size[0] + Swallowed::B.size[0] + Head::A.len() + Head::B.size[0];
    let _ = Before::A.size[0] + Before::B.size()[0];
    let _ = Unit::A.size()[0] + Unit::B.size()[0];
}
