//! What is wrong is one error: what uses the layers has the type that it expects.

use receptive_field::receptive_field;

const KERNEL: usize = 3;

receptive_field! {
    struct Argument;
    input: [64];
    c: conv({ KERNEL }, strid = 2);
    d: conv(3);
}

receptive_field! {
    struct Unfinished;
    input: [64];
    c: conv({ KERNEL }, stride = );
    d: conv(3);
}

receptive_field! {
    struct Value;
    input: [64];
    let k = { KERNEL } + ;
    c: conv(k);
    d: conv(3);
}

receptive_field! {
    struct Within;
    input: [64];
    block unit(k) { conv(k, pad = sam); }
    c: unit({ KERNEL });
    d: conv(3);
}

receptive_field! {
    struct Turns;
    input: [64];
    for i of 0..2 { e: conv({ KERNEL }); }
    c: conv(3);
    d: conv(3);
}

receptive_field! {
    struct Sizes;
    input: [{ KERNEL } * ];
    c: conv(3);
    d: conv(3);
}

receptive_field! {
    struct Generic<const K: usize>;
    input: [64];
    c: conv({ K }, [1, 2]);
    d: conv(3);
}

macro_rules! uses {
    ($($network:ty)*) => { $(const _: () = assert!(<$network>::C.size()[0] > 1 && <$network>::D.period(0).is_some());)* };
}

uses! { Argument Unfinished Value Within Turns Sizes Generic<3> }

const _: usize = Turns::E[0].size()[0];

fn main() {}
