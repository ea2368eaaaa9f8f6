use receptive_field::{Field, Mode, Window};

/// A decoder of nine levels: regions repeat after 512 features.
const fn decoder<const DEPTH: usize>() -> Field {
    let mut x = Field::input(1_024).window(Window::new(512).stride(512));
    let mut level = 0;
    while level < DEPTH {
        x = x.window(Window::new(3).same()).upsample(2, Mode::NEAREST);
        level += 1;
    }
    x
}

const _: Field = decoder::<9>();

fn main() {}
