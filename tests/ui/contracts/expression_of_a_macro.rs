use receptive_field::receptive_field;

macro_rules! stem {
    ($name:ident, $condition:expr) => {
        receptive_field! {
            pub struct $name;
            input: [32, 32];
            stem: conv(3);
            ensure $condition;
        }
    };
}

stem!(Net, stem.size == 31);

fn main() {
    let _ = [0; Net::STEM.size[0]];
}
