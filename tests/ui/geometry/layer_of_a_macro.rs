use receptive_field::receptive_field;

macro_rules! stem {
    ($name:ident, $stages:expr) => {
        receptive_field! {
            pub struct $name;
            input: [32, 32];
            stem: conv(3);
            joined: add(stem, $stages);
        }
    };
}

stem!(Net, conv(5));

fn main() {
    let _ = [0; Net::STEM.size[0]];
}
