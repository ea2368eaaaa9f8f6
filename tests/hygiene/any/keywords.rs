//! Words of the language and of Rust as names of layers.

use receptive_field::receptive_field;

receptive_field! {
    /// Named after everything.
    pub struct Words;
    block add(ensure) { conv(ensure); }
    input: [64];
    ensure: conv(3);
    feature: conv(3);
    block: conv(3);
    let: conv(3);
    for: conv(3);
    conv: conv(3);
    r#type: conv(3);
    r#fn: conv(3);
    self: conv(3);
    struct: conv(3);
    layer: conv(3);
    table: conv(3);
    size: conv(3);
    same: conv(3);
    größe: conv(3);
    at: conv(1);
    at -> conv(1);
    ensure -> conv(1);
    joined: block -> conv(1) -> add(5);
    feature feature1 = feature[3];
    ensure ensure.size == 62;
    ensure feature.size == 60 && block.size == 58;
    ensure type.receptive_field == 15 && size.size == 38;
    ensure joined.receptive_field == 11;
    ensure feature[3].region.start == 3;
    at step in 64..=70 step 2 { ensure at.size == step - 30; }
}

const _: () = assert!(Words::ENSURE.size[0] == 62);
const _: () = assert!(Words::FEATURE.size[0] == 60);
const _: () = assert!(Words::TYPE.receptive_field[0] == 15);
const _: () = assert!(Words::SELF.size[0] == 46);
const _: () = assert!(Words::GRÖSSE.receptive_field[0] == 31);
const _: () = assert!(Words::JOINED.receptive_field[0] == 11);
const _: () = assert!(Words::FEATURE1.index[0] == 3);

#[test]
fn raw_names_are_found_without_their_mark() {
    assert_eq!(Words::layer("type"), Some(Words::TYPE));
    assert_eq!(Words::layer("r#type"), None);
}
