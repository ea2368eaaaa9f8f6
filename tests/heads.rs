//! Whether a window of a head adds anything, behind a backbone that sees the whole image already and one that does not:
//! as the network says that describes both at once. And what is no backbone, no layer and no field.

#[path = "../rf-values/tests/support/stopped.rs"]
mod stopped;

use receptive_field::{Fields, Layer, Window, receptive_field};
use stopped::sentence;

receptive_field! {
    struct Head;
    input: [8];
    conv: conv(3, pad = 1);
    point: input -> conv(1);
    pooled: input -> global_pool() -> conv(3, pad = 1);
    up: input -> upsample(2) -> conv(3, pad = 1);
    down: input -> upsample(2) -> conv(3, stride = 2, pad = 1);
}

receptive_field! {
    struct Wide;
    input: [20];
    backbone: conv(41, pad = 20) -> crop((0, 12));
    conv: conv(3, pad = 1);
    point: backbone -> conv(1);
    pooled: backbone -> global_pool() -> conv(3, pad = 1);
}

receptive_field! {
    struct Narrow;
    input: [20];
    backbone: conv(3, pad = 1) -> crop((0, 12));
    conv: conv(3, pad = 1);
    point: backbone -> conv(1);
    pooled: backbone -> global_pool() -> conv(3, pad = 1);
    up: backbone -> upsample(2) -> conv(3, pad = 1);
    down: backbone -> upsample(2) -> conv(3, stride = 2, pad = 1);
}

const fn backbone(kernel: usize) -> Layer<1> {
    let seen = Fields::input([20]).window(Window::new(kernel).same());
    seen.crop([(0, 12)]).layer("backbone")
}

const WIDE: Layer<1> = backbone(41);
const NARROW: Layer<1> = backbone(3);

#[test]
fn a_window_adds_something_where_not_everything_is_seen() {
    let heads = [Head::CONV, Head::POINT, Head::POOLED];
    let all = [
        (WIDE, [Wide::CONV, Wide::POINT, Wide::POOLED]),
        (NARROW, [Narrow::CONV, Narrow::POINT, Narrow::POOLED]),
    ];
    for (backbone, wholes) in all {
        for (head, whole) in heads.iter().zip(wholes) {
            let both = backbone.then(head);
            assert_eq!(both.productive(), whole.productive(), "{head:?}");
            assert_eq!(both.path_min(0), whole.path_min(0), "{head:?}");
        }
    }
    assert!(!WIDE.then(&Head::CONV).productive() && NARROW.then(&Head::CONV).productive());
}

/// Behind up-sampling a layer does not tell what its window reads: it is what the head says.
#[test]
fn behind_up_sampling_it_is_what_the_head_says() {
    for (head, whole) in [(Head::UP, Narrow::UP), (Head::DOWN, Narrow::DOWN)] {
        assert!(head.productive() && whole.productive());
        assert!(NARROW.then(&head).productive() && WIDE.then(&head).productive());
    }
}

fn told<T>(call: impl FnOnce() -> T) -> String {
    sentence(call).expect("it stops")
}

#[test]
fn what_is_no_backbone_says_why() {
    let told = |fields: Fields<1>| told(|| fields.layer("x"));
    let image = Fields::input([8]);
    assert_eq!(
        told(image.global_pool()),
        "`x` is no layer: axis 0 is not uniform: every feature sees the whole image"
    );
    // Every other feature of a transposed convolution of one tap reads nothing, the first of these among them.
    let gaps = image.transposed(Window::new(1).stride(2).pad(1), [0]);
    let two = "`x` is no layer: axis 0 is not uniform: its features differ by phase";
    assert_eq!(told(gaps), two);
    let none = gaps.window(Window::new(1).stride(2));
    assert_eq!(told(none), "`x` is no layer: axis 0 reads nothing");
}

receptive_field! {
    /// As constants these are known, and a field keeps less.
    struct Large;
    input: [8];
    many: upsample(257);
    beside: scale(many, many -> global_pool());
    long: input -> conv((1 << 33) + 1, pad = 1 << 32) -> upsample(2);
}

receptive_field! {
    /// Every other feature reads nothing: one of two is all that is left.
    struct Gaps;
    input: [9];
    gaps: conv_transpose(1, stride = 2, pad = 1);
    none: conv(1, stride = 2);
}

#[test]
fn what_is_no_field_says_why() {
    let phases = "regions repeat after 257 features: a `Field` tells up to 256 apart";
    assert_eq!(told(|| Large::MANY.field(0)), phases);
    assert_eq!(told(|| Large::BESIDE.field(0)), phases);
    assert_eq!(
        told(|| Large::LONG.field(0)),
        "regions of one period lie more than 2^31 pixels apart: a `Field` keeps none that do"
    );
    assert_eq!(
        told(|| Gaps::NONE.then(&Head::CONV)),
        "no head can stand on `none`, which reads nothing"
    );
    let layer = Narrow::BACKBONE;
    assert_eq!(layer.fields(), Fields::new([layer.field(0)]));
}
