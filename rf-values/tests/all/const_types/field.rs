use receptive_field_core::Region;
use receptive_field_values::{Field, Window};

/// Size, jump, receptive field and start of each layer.
static GUIDE: [(Field, usize, f64, usize, f64); 10] = {
    let conv1 = Field::input(227).window(Window::new(11).stride(4));
    let pool1 = conv1.window(Window::new(3).stride(2));
    let conv2 = pool1.window(Window::new(5).pad(2));
    let pool2 = conv2.window(Window::new(3).stride(2));
    let conv3 = pool2.window(Window::new(3).pad(1));
    let conv4 = conv3.window(Window::new(3).pad(1));
    let conv5 = conv4.window(Window::new(3).pad(1));
    let pool5 = conv5.window(Window::new(3).stride(2));
    let fc6 = pool5.window(Window::new(6));
    let fc7 = fc6.window(Window::new(1));
    [
        (conv1, 55, 4.0, 11, 5.5),
        (pool1, 27, 8.0, 19, 9.5),
        (conv2, 27, 8.0, 51, 9.5),
        (pool2, 13, 16.0, 67, 17.5),
        (conv3, 13, 16.0, 99, 17.5),
        (conv4, 13, 16.0, 131, 17.5),
        (conv5, 13, 16.0, 163, 17.5),
        (pool5, 6, 32.0, 195, 33.5),
        (fc6, 1, 32.0, 355, 113.5),
        (fc7, 1, 32.0, 355, 113.5),
    ]
};

fn is(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-12
}

#[test]
fn alexnet_of_the_guide() {
    for (field, size, jump, receptive_field, start) in GUIDE {
        assert_eq!(field.size(), size);
        assert!(is(field.jump(), jump), "{field}");
        assert_eq!(field.receptive_field(), receptive_field);
        assert!(is(field.start(), start), "{field}");
    }
    let pool5 = GUIDE[7].0;
    assert!(is(pool5.center(2), 97.5) && is(pool5.center(3), 129.5));
    assert_eq!(pool5.region(2), Some(Region { start: 0, end: 195 }));
    assert_eq!(
        (pool5.padding(), pool5.lookback(), pool5.lookahead()),
        (Some(64), Some(64), Some(130))
    );
    assert_eq!(
        pool5.to_string(),
        "6 features, receptive field 195, jump 32, start 33.5"
    );
}

#[test]
fn the_guide_splits_padding_anew() {
    let seven = Window::new(7).stride(2);
    assert!(is(Field::input(224).window(seven.guide(3)).start(), 1.5));
    assert!(is(Field::input(224).window(seven.pad(3)).start(), 0.5));
}

#[test]
fn wavenet_is_causal() {
    let mut field = Field::input(16_000);
    for _ in 0..3 {
        for i in 0..10 {
            field = field.window(Window::new(2).causal().dilation(1 << i));
        }
    }
    assert_eq!(
        (field.size(), field.receptive_field()),
        (16_000, 3 * 1023 + 1)
    );
    assert_eq!(field.causal(), Some(true));
    assert_eq!(field.lookback(), Some(3 * 1023));
}

#[test]
fn padding_and_cropping_shift() {
    let field = Field::input(10)
        .pad(2, 1)
        .window(Window::new(2).stride(2))
        .crop(1, 0);
    // 13 positions, 6 windows, one taken off: the first reads positions 2 and 3, pixels 0 and 1.
    assert_eq!(
        (field.size(), field.region(0)),
        (5, Some(Region { start: 0, end: 2 }))
    );
}

#[test]
#[should_panic(
    expected = "a window of 11 does not fit into 6 positions (padding 0 before, 0 after)"
)]
fn window_too_large() {
    let _ = Field::input(6).window(Window::new(11));
}

#[test]
#[should_panic(expected = "`stride` must be at least 1")]
fn stride_of_nothing() {
    let _ = Field::input(6).window(Window::new(1).stride(0));
}

#[test]
#[should_panic(expected = "nothing is left: the size would be -1")]
fn crop_of_more_than_there_is() {
    let _ = Field::input(6).crop(4, 3);
}

#[test]
#[should_panic(expected = "a number does not fit into 64 bits")]
fn jump_too_large() {
    let mut field = Field::input(1);
    for _ in 0..64 {
        field = field.pad(1, 1).window(Window::new(2).stride(2).pad(0));
    }
}

#[test]
#[should_panic(expected = "there are 55 features: there is no feature 55")]
fn feature_past_the_last() {
    let _ = GUIDE[0].0.region(55);
}

#[test]
#[should_panic(expected = "an input needs at least 1 pixel")]
fn input_of_nothing() {
    let _ = Field::input(0);
}
