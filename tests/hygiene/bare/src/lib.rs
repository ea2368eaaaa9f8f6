//! Nothing in scope: no standard library, no prelude.
#![no_std]
#![no_implicit_prelude]
#![deny(warnings, missing_docs)]
#![forbid(dead_code, unexpected_cfgs, unused)]

::receptive_field::receptive_field! {
    /// All kinds of items.
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
    pub struct Large, Small;
    let k = [3, 5];
    block residual(dilation = 1) {
        main: conv(3, dilation = dilation, pad = dilation);
        add(input, main);
    }
    input: [64, 96], [32, 32];
    stem: conv(k, stride = 2, pad = k / 2) -> max_pool(2);
    for i in 0..3 { unit: residual(1 << i); }
    gated: scale(unit[2], global_pool());
    up: upsample(2, mode = linear);
    output: concat(up, unit[0] -> upsample(2));
    feature eye = unit[1][3, 4];
    feature last = stem[7, 7];
    ensure gated.local.receptive_field[0] == 61;
    ensure unit[2].main.jump == 4;
    ensure output.size == input.size / 2;
}

::receptive_field::receptive_field! {
    struct Unused;
    input: [8, 8, 8];
    conv1: conv(3);
}

const KERNEL: usize = 3;

::receptive_field::receptive_field! {
    /// What only rustc knows.
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
    pub struct Late<const K: usize, const STRIDE: usize = 2>;
    let unused = { K } + 1;
    block residual(k) { main: conv(k, pad = ({ KERNEL } - 1) / 2); add(input, main); }
    input: [64, 96];
    stem: conv(3, pad = 1);
    down: conv({ K }, stride = { STRIDE }, pad = ({ K } - 1) / 2);
    for i in 0..2 { unit: residual({ KERNEL }); }
    gated: scale(unit[1], global_pool());
    up: upsample({ STRIDE }) -> crop_like(stem);
    feature eye = stem[1, 2];
    ensure up.size == input.size && down.jump == { STRIDE };
    ensure unit[0].receptive_field >= { K } || !unit[0].aligned;
    ensure stem.receptive_field == 3;
}

::receptive_field::receptive_field! {
    struct Outside;
    input: [{ KERNEL * 4 }];
    conv1: conv({ KERNEL });
    ensure conv1.size == 10;
}

::receptive_field::receptive_field! {
    struct Asked;
    input: [12];
    conv1: conv(3);
    ensure conv1.size == { KERNEL } + 7;
}

const _: () = {
    ::core::assert!(Late::<3>::DOWN.size()[1] == 48);
    ::core::assert!(Late::<5, 4>::UNIT[1].jump_ratio(0).0 == 4);
};

/// A static of as many cells as features.
pub static CELLS: [[u8; Large::STEM.size[1]]; Large::STEM.size[0]] =
    [[0; Large::STEM.size[1]]; Large::STEM.size[0]];

const _: () = {
    ::core::assert!(Large::STEM.size[0] == 16 && Large::STEM.size[1] == 24);
    ::core::assert!(Small::STEM.size[0] == 8);
    ::core::assert!(Large::UNIT[0].jump[0] == 4.0);
    ::core::assert!(Large::EYE.index[1] == 4);
    ::core::assert!(Large::layer("unit[2].main").is_some());
    ::core::assert!(Small::layer("unit[3]").is_none());
    ::core::assert!(<Small as ::receptive_field::Network<2>>::LAYERS.len() == 13);
};
