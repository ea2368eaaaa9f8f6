use receptive_field::{Fields, Window, at_most};

const TILES: Fields<2> = Fields::input([512, 512])
    .window(Window::with_kernel([3, 7]).same())
    .expect_halo(at_most((1, 1)));

fn main() {
    println!("{:?}", TILES.size());
}
