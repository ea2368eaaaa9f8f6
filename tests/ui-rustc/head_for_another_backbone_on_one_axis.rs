use receptive_field::{Fields, Window, receptive_field};

receptive_field! {
    struct Backbone;
    input: [224, 96];
    stem: conv(7, stride = [2, 1], pad = 3);
}

/// The head was made for features of this kind.
const MADE_FOR: Fields<2> = Fields::input([224, 96]).window(Window::new(7).stride(2).pad(3));

const _: Fields<2> = Backbone::STEM.fields().expect_same(&MADE_FOR);

fn main() {}
