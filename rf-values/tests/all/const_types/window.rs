use receptive_field_values::{Field, Window};

#[test]
fn rules_commute_with_numbers() {
    type Rule = fn(Window<1>) -> Window<1>;
    let rules: [Rule; 4] = [Window::same, Window::same_lower, Window::causal, |window| {
        window.guide(1)
    }];
    for rule in rules {
        for (kernel, stride, dilation) in [(1, 1, 1), (2, 3, 1), (3, 1, 2), (5, 2, 3), (1, 3, 1)] {
            let window = Window::new(kernel);
            let after = rule(window.stride(stride).dilation(dilation));
            assert_eq!(rule(window).dilation(dilation).stride(stride), after);
            assert_eq!(rule(window.dilation(dilation)).stride(stride), after);
        }
    }
}

#[test]
fn the_field_is_what_an_input_gets_that_the_stride_divides() {
    for kernel in 1..6 {
        for stride in 1..4 {
            let window = Window::<1>::new(kernel).stride(stride);
            for ruled in [window.same(), window.same_lower(), window.causal()] {
                let [(before, after)] = ruled.padding;
                for n in [stride * 4, stride * 5] {
                    let explicit = Field::input(n).window(window.pad_each(before, after));
                    assert_eq!(explicit, Field::input(n).window(ruled), "{ruled}");
                }
            }
            let guided = window.guide(2);
            let total = guided.padding[0].0 + guided.padding[0].1;
            let field = Field::input(stride * 4).window(guided);
            // 2 + 2 positions, of which the stride may leave some unused.
            let used = (field.size() - 1) * stride + kernel;
            assert_eq!(total, used.saturating_sub(stride * 4), "{guided}");
        }
    }
}

#[test]
fn a_later_padding_replaces() {
    let window = Window::<1>::new(3);
    assert_eq!(window.same().pad(2), window.pad(2));
    assert_eq!(window.causal().valid().dilation(4), window.dilation(4));
}

#[test]
fn shown_as_the_language_has_it() {
    let window = Window::with_kernel([3, 5]).stride(2).pads([(1, 1), (1, 2)]);
    assert_eq!(window.to_string(), "[3, 5], stride = 2, pad = [1, (1, 2)]");
    let rules = Window::<2>::new(3);
    assert_eq!(rules.same_lower().to_string(), "3, pad = same_lower");
    assert_eq!(rules.same().to_string(), "3, pad = same");
    assert_eq!(rules.guide(3).to_string(), "3, pad = guide(3)");
    assert_eq!(rules.ceil_mode().to_string(), "3, ceil_mode = true");
}

#[test]
#[should_panic(expected = "the padding is not symmetric on axis 1: 0 before and 1 after")]
fn asymmetric() {
    let _ = Window::new(3).pads([(0, 0), (0, 1)]).scalar_padding();
}

#[test]
#[should_panic(expected = "the kernel is not the same on all axes: [3, 5]")]
fn oblong() {
    let _ = Window::with_kernel([3, 5]).scalar_kernel();
}

#[test]
#[should_panic(expected = "the padding is not the same on all axes: [1, 2]")]
fn padded_unequally() {
    let _ = Window::new(3).pads([(1, 1), (2, 2)]).scalar_padding();
}
