use receptive_field::{Network, receptive_field};

receptive_field! {
    pub struct Net, Large;
    input: [32, 32], [64, 64];
    conv1: conv(3, stride = 0);
    for s in 0..2 { for i in 0..2 { unit: conv(3); } }
    output: conv(1);
    feature eye = conv1[1, 1];
}

const _: () = assert!(Net::CONV1.size[0] == 30 && Large::CONV1.size[0] == 62);
const _: () = assert!(Net::UNIT[1][1].receptive_field[0] == 11);
const _: () = assert!(Net::EYE.center[0] == 2.5);
const _: () = assert!(Net::OUTPUT.expect_size(receptive_field::exactly(22)).size[0] == 22);
const _: () = assert!(Net::layer("conv1").is_some());
const _: () = assert!(<Net as Network<2>>::LAYERS.len() == 6 && Large::LAYERS.len() == 6);
static ANCHORS: [u8; Net::OUTPUT.size[0]] = [0; 22];

struct Map<const N: usize>;

fn main() {
    let _: Map<{ Large::OUTPUT.size[0] }> = Map::<54>;
    let _ = ANCHORS[Net::INPUT.size[0] - 32];
    println!("{} {}", Net::NAME, Net::table());
}
