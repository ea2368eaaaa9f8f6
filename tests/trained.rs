//! Networks from exports of `PyTorch`, through the macro and at run time: what each feature that was measured in torch
//! sees, and what a file has lost.

use std::fs::read_to_string;

use receptive_field::{NetworkAt, Region, receptive_field};
use serde_json::Value;

receptive_field! {
    struct ResNet50;
    onnx: "tests/onnx/models/resnet50_11.onnx";
}
receptive_field! {
    struct Yolo;
    onnx: "tests/onnx/models/yolo_export.onnx";
    output: "cat_15";
}
receptive_field! {
    struct Open;
    onnx: "tests/onnx/models/unet_open_bilinear_11.onnx";
    input: [48, 64];
    // A size that is no multiple of 8 comes back from the skips.
    at [h, w] in [40..=60, 61..=64 step 3] { ensure output.size == [h, w]; }
}
receptive_field! {
    struct OpenExport;
    onnx: "tests/onnx/models/unet_open_nearest_export.onnx";
    input: [48, 64];
    ensure output.size == [48, 64];
}
receptive_field! {
    struct ConvNext;
    onnx: "tests/onnx/models/convnext_tiny_export.onnx";
}
receptive_field! {
    struct Swin;
    onnx: "tests/onnx/models/swin_t_export.onnx";
}
receptive_field! {
    struct Decoder;
    onnx: "tests/onnx/models/decoder_11.onnx";
    // A layer by itself, rather than a part of the one that reads it.
    name unshuffled: "/unshuffle/Reshape_1_output_0";
}
receptive_field! {
    struct Causal;
    onnx: "tests/onnx/models/causal_export.onnx";
}
receptive_field! {
    struct Volume;
    onnx: "tests/onnx/models/volume_11.onnx";
}

fn numbers(list: &Value) -> Vec<usize> {
    let list = list.as_array().expect("a list").iter();
    let number =
        |number: &Value| usize::try_from(number.as_u64().expect("a number")).expect("a size");
    list.map(number).collect()
}

/// The first and the last pixel of each axis that were measured.
fn hulls<const D: usize>(sees: &Value) -> [Region; D] {
    let axes = sees.as_array().expect("axes").iter().map(|runs| {
        let runs: Vec<Vec<usize>> = runs.as_array().expect("runs").iter().map(numbers).collect();
        let [start, end] = [runs[0][0], runs[runs.len() - 1][1]]
            .map(|pixel| i64::try_from(pixel).expect("a pixel"));
        Region { start, end }
    });
    axes.collect::<Vec<Region>>()
        .try_into()
        .expect("an axis each")
}

/// Compares a file with what was measured of it, at each of its sizes; how many features there were.
fn compare<const D: usize>(file: &str, at: impl Fn([usize; D]) -> NetworkAt<D>) -> usize {
    let facts = read_to_string("tests/onnx/facts.json").expect("facts");
    let facts: Value = serde_json::from_str(&facts).expect("they are JSON");
    let mut compared = 0;
    for run in facts[file]["runs"].as_array().expect("runs") {
        let size: [usize; D] = numbers(&run["input"])[2..].try_into().expect("a size");
        let network = at(size);
        for seen in run["seen"].as_array().expect("a list") {
            let tensor = seen["tensor"].as_str().expect("a name");
            let layer = network
                .layer(tensor)
                .unwrap_or_else(|| panic!("{file}: no `{tensor}`"));
            for feature in seen["features"].as_array().expect("features") {
                let place: [usize; D] = numbers(&feature["feature"]).try_into().expect("a place");
                let visible = layer.visible(place);
                assert_eq!(
                    visible,
                    Some(hulls(&feature["sees"])),
                    "{file}: `{tensor}` at {place:?} of {size:?}"
                );
                compared += 1;
            }
        }
    }
    compared
}

macro_rules! measured {
    ($($test:ident $network:ident $file:literal $features:literal)*) => {
        $(#[test]
        fn $test() {
            let features = compare($file, |size| $network::at(size).expect($file));
            assert_eq!(features, $features);
        })*
    };
}

measured! {
    resnet50 ResNet50 "resnet50_11" 49
    yolo Yolo "yolo_export" 60
    unet_of_any_size Open "unet_open_bilinear_11" 84
    unet_of_any_size_by_the_new_exporter OpenExport "unet_open_nearest_export" 84
    convnext ConvNext "convnext_tiny_export" 42
    swin Swin "swin_t_export" 42
    decoder Decoder "decoder_11" 63
    causal Causal "causal_export" 18
    volume Volume "volume_11" 28
}

receptive_field! {
    /// The pools round up, as Caffe's do: nothing is left over.
    struct GoogLeNet;
    onnx: "tests/onnx/models/googlenet_19.onnx";
    name pool1: "/pool1/MaxPool";
    name pool2: "/pool2/MaxPool";
    name pool3: "/pool3/MaxPool";
    name pool4: "/pool4/MaxPool";
    ensure pool1.dropped == 0 && pool2.dropped == 0 && pool3.dropped == 0 && pool4.dropped == 0;
    ensure pool1.size == 56 && pool2.size == 28 && pool3.size == 14 && pool4.size == 7;
}
receptive_field! {
    /// The same file after it lost the rounding: its first pool leaves a row and a column out, and all maps are smaller.
    struct Lost;
    onnx: "tests/onnx/models/googlenet_lost_9.onnx";
    name pool1: "/pool1/MaxPool";
    name pool2: "/pool2/MaxPool";
    name pool3: "/pool3/MaxPool";
    name pool4: "/pool4/MaxPool";
    ensure pool1.dropped == 1 && pool2.dropped == 0 && pool3.dropped == 0 && pool4.dropped == 0;
    ensure pool1.size == 55 && pool2.size == 27 && pool3.size == 13 && pool4.size == 6;
}

#[test]
fn a_rounding_that_was_lost() {
    let dropped = |layers: &[receptive_field::Layer<2>]| -> Vec<&str> {
        let drops = layers.iter().filter(|layer| layer.dropped(0) > 0);
        drops.map(|layer| layer.name).collect()
    };
    assert_eq!(dropped(GoogLeNet::LAYERS), Vec::<&str>::new());
    assert_eq!(dropped(Lost::LAYERS), ["pool1"]);
}
