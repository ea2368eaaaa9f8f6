use receptive_field::{Field, Window, at_least};

struct Block<const K: usize, const D: usize>;

impl<const K: usize, const D: usize> Block<K, D> {
    const CONTEXT: Field = Field::input(16_000)
        .window(Window::new(K).dilation(D).causal())
        .window(Window::new(K).dilation(D).causal())
        .expect_receptive_field(at_least(29));
}

const _: Field = Block::<3, 8>::CONTEXT;
const _: Field = Block::<3, 4>::CONTEXT; // 17

fn main() {}
