//! What flows in, and an input whose size is a value.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Bins;
    let bins = 1536;
    let side = bins / 2;
    input: [side * 2];
    conv1: conv(3);
    ensure input.size == bins && conv1.size == bins - 2;
}

receptive_field! {
    pub struct Small, Large;
    let side = [127, 255];
    block stem { conv(11, stride = 2) -> max_pool(3, stride = 2); }
    input: side, side * 2 + 1;
    stem: stem();
    ensure stem.jump == 4;
}

#[test]
fn the_size_of_an_input_is_a_value() {
    assert_eq!(Bins::INPUT.size, [1536]);
    assert_eq!(
        (Small::INPUT.size, Large::INPUT.size),
        ([127, 255], [255, 511])
    );
}

// Residual units at top level, as two experienced writers meant them.
receptive_field! {
    pub struct Residual;
    input: [64, 64];
    stem: conv(7, pad = 3);
    for i in 0..3 { unit: add(before, conv(3, dilation = 1 << i, pad = 1 << i)); }
    ensure unit[2].path_min == stem.receptive_field;
    ensure unit[2].receptive_field == 7 + 2 * (1 + 2 + 4);
}

// The same with a block, in which `input` is what flows in.
receptive_field! {
    pub struct Blocks;
    block residual(d) { add(input, conv(3, dilation = d, pad = d)); }
    input: [64, 64];
    stem: conv(7, pad = 3);
    for i in 0..3 { unit: residual(1 << i); }
}

#[test]
fn before_is_what_a_block_calls_input() {
    let facts = |layers: &[receptive_field::Layer<2>]| {
        let facts = layers.iter().map(|layer| {
            let shortest = layer.path_min(0);
            (layer.size, layer.receptive_field, layer.start, shortest)
        });
        facts.collect::<Vec<_>>()
    };
    assert_eq!(facts(Residual::UNIT), facts(Blocks::UNIT));
}

// Everywhere: as a statement, a source, an argument, behind an arrow, and inside of a block.
receptive_field! {
    pub struct Everywhere;
    block dense(skip) {
        first: conv(3);
        inner: before -> conv(3);
        second: concat(before, skip -> crop_like(inner));
        third: add(before, before -> conv(3, pad = 1));
    }
    input: [32];
    conv1: conv(3);
    same: before;
    conv2: before -> conv(3);
    sum: conv(5) -> add(before, conv(3, pad = 1));
    last: dense(before);
    // In a list of arguments each `before` is what flows into the whole.
    pair: concat(conv(3), before -> conv(3));
    ensure same.receptive_field == conv1.receptive_field;
    ensure conv2.receptive_field == 5;
    ensure sum.path_min == 9 && sum.receptive_field == 11;
    ensure last.third.receptive_field == last.second.receptive_field + 2;
    ensure last.second.size == sum.size - 4;
    ensure pair.jump == 1;
}

#[test]
fn before_is_read_in_the_graph() {
    let sum = Everywhere::SUM;
    let inputs: Vec<_> = sum.inputs().collect();
    let conv = Everywhere::layer("sum.0").unwrap();
    let place = Everywhere::LAYERS.iter().position(|layer| *layer == conv);
    assert_eq!(inputs[0], receptive_field::Source::Layer(place.unwrap()));
}
