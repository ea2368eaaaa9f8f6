use receptive_field::{Field, Window, receptive_field};

receptive_field! {
    struct Backbone;
    input: [224];
    stem: conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = 1);
}

/// The head was made for features of this kind.
const MADE_FOR: Field = Field::input(224)
    .window(Window::new(7).stride(2).pad(3))
    .window(Window::new(2).stride(2));

const _: Field = Backbone::STEM.field(0).expect_same(&MADE_FOR);

fn main() {}
