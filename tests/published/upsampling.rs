//! Encoders and decoders.

use receptive_field::{Layer, receptive_field};

// Two 3 x 3 convolutions a level, depth 4. Other tools say 110, 200, 215, 230 or 2300, or fail.
receptive_field! {
    struct UNet;
    block double { conv(3, pad = 1) * 2; }
    input: [128, 128];
    enc1: double();
    enc2: max_pool(2) -> double();
    enc3: max_pool(2) -> double();
    enc4: max_pool(2) -> double();
    mid:  max_pool(2) -> double();
    dec4: concat(conv_transpose(2, stride = 2), enc4) -> double();
    dec3: concat(conv_transpose(2, stride = 2), enc3) -> double();
    dec2: concat(conv_transpose(2, stride = 2), enc2) -> double();
    dec1: concat(conv_transpose(2, stride = 2), enc1) -> double();
    ensure dec1.receptive_field == 204 && dec1.receptive_field_min == 188 && dec1.period == 16;
    ensure dec1.halo.before == 94 && dec1.halo.after == 94;
    ensure dec1.aligned && dec1.size == input.size && dec1.jump == 1;
}
const _: () =
    assert!(UNet::DEC1.receptive_field[0] == 204 && UNet::DEC1.receptive_field_min(0) == 188);
const _: () = assert!(matches!(UNet::DEC1.period(0), Some(16)));
const _: () = assert!(matches!(UNet::DEC1.halo(0), Some((94, 94))));

#[test]
fn unet_phase_by_phase() {
    let (mut first, mut last) = (i64::MAX, i64::MIN);
    for feature in 32..48 {
        let region = UNet::DEC1.region([feature, 0]).unwrap()[0];
        let expected = match feature % 16 {
            0 | 1 | 14 | 15 => 188,
            _ => 204,
        };
        assert_eq!(region.len(), expected, "phase {}", feature % 16);
        first = first.min(region.start - 32);
        last = last.max(region.end - 32);
    }
    assert_eq!((first, last), (-94, 110));
}

/// A U-Net of depth 3 with kernels `k`, padded by `(k - 1) / 2`, rounded down, before.
macro_rules! loos {
    ($($name:ident, $kernel:literal, $shortest:literal, $longest:literal;)+) => {$(
        receptive_field! {
            struct $name;
            let k = $kernel;
            block double { conv(k, pad = ((k - 1) / 2, k / 2)) * 2; }
            input: [64, 64];
            enc1: double();
            enc2: max_pool(2) -> double();
            enc3: max_pool(2) -> double();
            mid:  max_pool(2) -> double();
            dec3: concat(conv_transpose(2, stride = 2), enc3) -> double();
            dec2: concat(conv_transpose(2, stride = 2), enc2) -> double();
            dec1: concat(conv_transpose(2, stride = 2), enc1) -> double();
            ensure dec1.receptive_field_min == $shortest && dec1.receptive_field == $longest;
        }
        const _: () = assert!($name::DEC1.receptive_field_min(0) == $shortest);
        const _: () = assert!($name::DEC1.receptive_field[0] == $longest);
    )+};
}
loos! {
    Loos2, 2, 46, 54;
    Loos3, 3, 92, 100;
    Loos6, 6, 222, 230;
}

// CSBDeep's tile overlap: two 3 x 3 convolutions a level, pool 2, nearest up-sampling, SAME.
macro_rules! csbdeep {
    ($($name:ident: $($enc:ident)+, $($dec:ident($skip:ident))+, $aligned:literal, $anywhere:literal;)+) => {$(
        receptive_field! {
            struct $name;
            block double { conv(3, pad = same) * 2; }
            input: [64];
            top: double();
            $($enc: max_pool(2) -> double();)+
            $($dec: concat(upsample(2), $skip) -> double();)+
            ensure output.halo.before == $aligned && output.halo.after == $aligned;
            ensure output.halo_unaligned.before == $anywhere && output.halo_unaligned.after == $anywhere;
            ensure output.aligned && output.size == input.size;
        }
        const _: () = assert!(matches!($name::OUTPUT.halo(0), Some(($aligned, $aligned))));
        const _: () = assert!(matches!($name::OUTPUT.halo_unaligned(0), Some(($anywhere, $anywhere))));
    )+};
}
csbdeep! {
    Csb1: e1, d0(top), 8, 9;
    Csb2: e1 e2, d1(e1) d0(top), 22, 23;
    Csb3: e1 e2 e3, d2(e2) d1(e1) d0(top), 46, 51;
    Csb4: e1 e2 e3 e4, d3(e3) d2(e2) d1(e1) d0(top), 94, 107;
    Csb5: e1 e2 e3 e4 e5, d4(e4) d3(e3) d2(e2) d1(e1) d0(top), 190, 219;
}

#[test]
fn halo_of_csbdeep_is_that_of_every_tile() {
    for (output, step) in [(Csb1::OUTPUT, 2), (Csb3::OUTPUT, 8), (Csb5::OUTPUT, 32)] {
        let (before, after) = seen(&output, step);
        assert_eq!(output.halo(0), Some((before, after)));
    }
}

/// What the features of a block of `step` see before and after it.
fn seen(layer: &Layer<1>, step: usize) -> (i64, i64) {
    let regions = (0..step).map(|feature| layer.region([feature]).unwrap()[0]);
    let end = i64::try_from(step).unwrap();
    regions.fold((0, 0), |(before, after), region| {
        (before.max(-region.start), after.max(region.end - end))
    })
}
