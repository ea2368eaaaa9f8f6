use receptive_field::receptive_field;

macro_rules! times_ten {
    ($next:ident $($more:ident)*; $($tokens:tt)*) => {
        $next! { $($more)*; $($tokens)* $($tokens)* $($tokens)* $($tokens)* $($tokens)*
            $($tokens)* $($tokens)* $($tokens)* $($tokens)* $($tokens)* }
    };
}

macro_rules! network {
    (; $($tokens:tt)*) => {
        receptive_field! {
            pub struct Net;
            input: [32, 32];
            conv1: conv(3);
            $($tokens)*
        }
    };
}

times_ten! { times_ten times_ten times_ten times_ten network; ensure conv1.size == 30; }

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
