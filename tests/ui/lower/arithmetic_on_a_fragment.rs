use receptive_field::receptive_field;

macro_rules! stem {
    ($name:ident, $kernel:literal) => {
        receptive_field! {
            pub struct $name;
            input: [32, 32];
            stem: conv($kernel - 3);
        }
    };
}

stem!(Net, 3);

fn main() {
    let _ = [0; Net::STEM.size[0]];
}
