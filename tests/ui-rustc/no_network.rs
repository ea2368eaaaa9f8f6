use receptive_field::Network;

struct Backbone;

fn depth<B: Network<2>>() -> usize {
    B::LAYERS.len()
}

fn main() {
    println!("{}", depth::<Backbone>());
}
