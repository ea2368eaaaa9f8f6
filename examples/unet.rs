//! U-Net twice: as published, without padding (Ronneberger, Fischer, Brox, 2015), and padded, as most build it.
//!
//! Figures: 572 pixels in, 388 out (the paper's figure 1). With padding, two 3 x 3 convolutions a level, depth 4:
//! features of phase 0, 1, 14 and 15 of 16 see 188 pixels, the others 204, and a tile of whole blocks of 16 needs a
//! halo of 94 pixels.
//!
//! `cargo run --example unet` prints the tables; `cargo run --example unet -- --figure unet.svg` writes the picture of
//! the original.

use std::process::ExitCode;

use receptive_field::{Column, receptive_field};

receptive_field! {
    /// The original: unpadded convolutions, so the skips are cropped.
    pub struct UNet;

    block double { conv(3); conv(3); }
    block up(skip) { u: conv_transpose(2, stride = 2); concat(u, skip -> crop_like(u)) -> double(); }

    input: [572, 572];
    enc1: double();
    enc2: max_pool(2) -> double();
    enc3: max_pool(2) -> double();
    enc4: max_pool(2) -> double();
    mid:  max_pool(2) -> double();
    dec4: up(enc4);
    dec3: up(enc3);
    dec2: up(enc2);
    dec1: up(enc1);
    output: conv(1);

    ensure enc1.size == 568 && enc4.size == 64 && mid.size == 28;
    ensure output.size == 388;
    ensure output.receptive_field == 204 && output.receptive_field_min == 188 && output.period == 16;
}

receptive_field! {
    /// The same with padded convolutions, for tiles of any multiple of 16 pixels.
    pub struct Padded;

    block double { conv(3, pad = 1) * 2; }

    input: [512, 512];
    enc1: double();
    enc2: max_pool(2) -> double();
    enc3: max_pool(2) -> double();
    enc4: max_pool(2) -> double();
    mid:  max_pool(2) -> double();
    dec4: concat(conv_transpose(2, stride = 2), enc4) -> double();
    dec3: concat(conv_transpose(2, stride = 2), enc3) -> double();
    dec2: concat(conv_transpose(2, stride = 2), enc2) -> double();
    dec1: concat(conv_transpose(2, stride = 2), enc1) -> double();
    output: conv(1);

    ensure output.size == input.size && output.aligned;
    ensure output.receptive_field == 204 && output.receptive_field_min == 188 && output.period == 16;
    ensure output.halo.before == 94 && output.halo.after == 94, "or predictions on tiles have seams";
    at [h, w] in [16..=256 step 16, 16..=256 step 16] {
        ensure output.size == [h, w] && output.aligned && output.halo.after == 94;
    }
}

/// Context around a tile: the halo, rounded up to what the pooling divides.
const HALO: usize = match (Padded::OUTPUT.halo(0), Padded::OUTPUT.structural_period(0)) {
    (Some((94, 94)), Some((_, step))) => 94usize.next_multiple_of(step),
    _ => panic!("the halo has changed"),
};
const TILE: usize = 256;
const _: () = assert!(HALO == 96);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    match arguments.as_slice() {
        [] => tables(),
        [option, file] if option == "--figure" => {
            if let Err(error) = std::fs::write(file, UNet::figure().to_string()) {
                eprintln!("{file}: {error}");
                return ExitCode::FAILURE;
            }
        }
        _ => {
            eprintln!("usage: unet [--figure FILE.svg]");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

fn tables() {
    println!("{}\n", UNet::table());
    println!(
        "{}\n",
        Padded::table()
            .with(Column::ReceptiveFieldMin)
            .with(Column::Halo)
    );
    println!(
        "read {0} x {0} pixels, keep the middle {TILE} x {TILE}",
        TILE + 2 * HALO
    );
}
