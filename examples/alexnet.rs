//! `AlexNet`, the network of "A guide to receptive field arithmetic for convolutional neural networks" (Dang Ha The
//! Hien, 2017). Every figure is the one that its script `computeReceptiveField.py` prints.
//!
//! `cargo run --example alexnet` prints the guide's table; `cargo run --example alexnet -- pool5 2 3` answers the
//! question that the script asks: where, and how large, is the receptive field of one feature?
//! `cargo run --example alexnet -- --figure alexnet.svg` writes the picture.

use std::process::ExitCode;

use receptive_field::{Layer, receptive_field};

receptive_field! {
    /// `AlexNet` as a fully convolutional network.
    pub struct AlexNet;

    input: [227, 227];
    conv1: conv(11, stride = 4);
    pool1: max_pool(3, stride = 2);
    conv2: conv(5, pad = 2);
    pool2: max_pool(3, stride = 2);
    conv3: conv(3, pad = 1);
    conv4: conv(3, pad = 1);
    conv5: conv(3, pad = 1);
    pool5: max_pool(3, stride = 2);
    fc6:   conv(6);
    fc7:   conv(1);

    ensure conv5.receptive_field >= 163, "the detector needs 163 px of context";
    ensure pool5.size == 6 && pool5.jump == 32 && pool5.receptive_field == 195 && pool5.start == 33.5;
    ensure fc7.size == 1 && fc7.receptive_field == 355;
    ensure fc7.start == input.size / 2, "the last feature looks at the middle";
    feature eye = pool5[2, 3];
}

const _: () = assert!(AlexNet::EYE.center[0] == 97.5 && AlexNet::EYE.center[1] == 129.5);

const USAGE: &str =
    "usage: alexnet [LAYER ROW COLUMN | --figure FILE.svg], for example `alexnet pool5 2 3`";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let answer = match arguments.as_slice() {
        [] => Ok(AlexNet::table().to_string()),
        [option, file] if option == "--figure" => {
            std::fs::write(file, AlexNet::figure().to_string())
                .map(|()| format!("the picture is in {file}"))
                .map_err(|error| format!("{file}: {error}"))
        }
        [name, row, column] => ask(name, [row, column]),
        _ => Err(USAGE.to_owned()),
    };
    match answer {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(line) => {
            eprintln!("{line}");
            ExitCode::from(2)
        }
    }
}

/// Where the feature looks, or one line that says why there is no answer.
fn ask(name: &str, index: [&str; 2]) -> Result<String, String> {
    let Some(layer) = AlexNet::layer(name) else {
        let names: Vec<&str> = AlexNet::LAYERS.iter().map(|layer| layer.name).collect();
        return Err(format!(
            "there is no layer {name:?}: there is {}",
            names.join(", ")
        ));
    };
    let [row, column] = [feature(&layer, index, 0)?, feature(&layer, index, 1)?];
    let [height, width] = layer.receptive_field;
    let [y, x] = layer.center([row, column]);
    let region = layer
        .region([row, column])
        .map_or_else(String::new, |[rows, columns]| {
            format!(", region {rows} x {columns}")
        });
    Ok(format!(
        "{name}[{row}, {column}]: receptive field {height} by {width}, center ({y}, {x}){region}"
    ))
}

/// The index on one axis, if the layer has such a feature.
fn feature(layer: &Layer<2>, index: [&str; 2], axis: usize) -> Result<usize, String> {
    match index[axis].parse() {
        Ok(number) if number < layer.size[axis] => Ok(number),
        _ => Err(format!(
            "{} has no feature {index:?}: it has {} x {}, counted from 0",
            layer.name, layer.size[0], layer.size[1]
        )),
    }
}
