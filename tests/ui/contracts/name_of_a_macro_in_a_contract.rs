use receptive_field::receptive_field;

macro_rules! stem {
    ($name:ident, $layer:ident) => {
        receptive_field! {
            pub struct $name;
            input: [32, 32];
            $layer: conv(3);
            ensure $layer.size == 31;
        }
    };
}

stem!(Net, stem);

fn main() {
    let _ = [0; Net::STEM.size[0]];
}
