use receptive_field::{Field, Window, at_least};

const fn context<const K: usize>() -> Field {
    Field::input(16_000).window(Window::new(K).dilation(2).causal())
}

const _: Field = context::<3>().expect_receptive_field(at_least(195));

fn main() {}
