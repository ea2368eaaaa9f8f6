use receptive_field::receptive_field;

macro_rules! network {
    ($($tokens:tt)*) => {
        receptive_field! { $($tokens)* }
    };
}

network! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3, stride = 0);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
