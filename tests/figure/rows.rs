//! Each row shows what the layer's constant says: all its features are asked.

use receptive_field::{Figure, Layer, Network, Region, receptive_field};

use crate::alexnet::AlexNet;
use crate::networks::{Deep, Large, Padded, Small, Stream, Wide};
use crate::picture::{Picture, Row};
use crate::unet::{self, UNet};

/// The regions of all features of an axis, beside a feature of the others that reads something.
fn regions<const D: usize>(layer: &Layer<D>, axis: usize) -> Vec<Option<Region>> {
    let on_axis = |i: usize, other: usize| -> [usize; D] {
        std::array::from_fn(|own| {
            if own == axis {
                i
            } else {
                other % layer.size[own]
            }
        })
    };
    let sees = |index| layer.region(index).map(|seen| seen[axis]);
    let beside =
        (0..4).find(|&other| (0..layer.size[axis]).any(|i| sees(on_axis(i, other)).is_some()));
    let beside = beside.expect("some feature reads something");
    (0..layer.size[axis])
        .map(|i| sees(on_axis(i, beside)))
        .collect()
}

fn length(region: Option<Region>) -> usize {
    region.map_or(0, |region| region.len())
}

/// The one of these features that is nearest to `from`, of two the later.
fn nearest(from: usize, features: impl Iterator<Item = usize>) -> Option<usize> {
    features.min_by_key(|&i| (i.abs_diff(from), usize::MAX - i))
}

#[expect(clippy::cast_precision_loss, reason = "pixels of small images")]
fn ends(region: Region) -> (f64, f64) {
    (region.start as f64, region.end as f64)
}

fn close(picture: &Picture, a: f64, b: f64) -> bool {
    (a - b).abs() <= picture.exactness()
}

#[track_caller]
fn agree(picture: &Picture, shown: Option<(f64, f64)>, expected: Option<Region>, what: &str) {
    let expected = expected.map(ends);
    let same = match (shown, expected) {
        (Some((a, b)), Some((c, d))) => close(picture, a, c) && close(picture, b, d),
        (None, None) => true,
        _ => false,
    };
    assert!(same, "{what}: {shown:?}, not {expected:?}");
}

#[track_caller]
fn row_is_of<const D: usize>(picture: &Picture, row: &Row, layer: &Layer<D>, axis: usize) {
    let all = regions(layer, axis);
    let middle = all.len() / 2;
    let lengths = || all.iter().map(|region| length(*region));
    let (most, least) = (lengths().max().unwrap_or(0), lengths().min().unwrap_or(0));
    let of = |pixels| {
        let all = &all;
        (0..all.len()).filter(move |i| length(all[*i]) == pixels)
    };
    let feature = nearest(middle, of(most)).expect("a feature");
    let name = &row.label;
    agree(picture, row.seen, all[feature], name);
    let narrow = (least < most).then(|| nearest(feature, of(least)).expect("a feature"));
    agree(picture, row.least, narrow.and_then(|i| all[i]), name);
    let pixels = if least < most {
        format!("{least}–{most} px")
    } else {
        format!("{most} px")
    };
    let every = match layer.jump_ratio(axis) {
        _ if all.len() == 1 => String::from("1 feature"),
        // Halves are written as decimals.
        (_, 1 | 2 | 4) => format!("every {}", layer.jump[axis]),
        (pixels, features) => format!("every {pixels}/{features}"),
    };
    assert_eq!(row.said, format!("{pixels} · {every}"), "{name}");
    // In the image a bar is whole, outside of it dashed.
    for (start, end, is_inside) in &row.parts {
        let middle = f64::midpoint(*start, *end);
        assert_eq!(
            *is_inside,
            (0.0..picture.pixels()).contains(&middle),
            "{name}: {:?}",
            row.parts
        );
    }
    let centres: Vec<f64> = all.iter().flatten().map(Region::center).collect();
    if all.len() <= 64 {
        assert_eq!(row.dots.len(), centres.len(), "{name}");
        assert!(
            row.dots
                .iter()
                .zip(&centres)
                .all(|(dot, centre)| close(picture, *dot, *centre))
        );
    } else if let (Some(first), Some(last)) = (all[0], all[all.len() - 1]) {
        let (a, b) = row.dense.expect("a line");
        assert!(close(picture, a, first.center()) && close(picture, b, last.center()));
    }
    let centre = all[feature].map(|region| region.center());
    assert_eq!(row.centre.is_some(), centre.is_some());
    assert!(
        row.centre
            .zip(centre)
            .is_none_or(|(a, b)| close(picture, a, b))
    );
}

fn check<const D: usize, N: Network<D>>(labels: &[&str]) {
    for axis in 0..D {
        let picture = Picture::of(&Figure::<D>::of::<N>().axis(axis).to_string());
        let rows = picture.rows();
        let (features, layers): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.is_feature);
        let shown: Vec<&str> = layers.iter().map(|row| row.label.as_str()).collect();
        assert_eq!(shown, labels);
        for row in layers {
            let mut layers = N::LAYERS.iter();
            let layer = layers.find(|layer| layer.name == row.label).copied();
            row_is_of(&picture, row, &layer.unwrap_or(N::OUTPUT), axis);
        }
        for row in features {
            let (name, index) = row.said.split_once('[').expect("a layer and an index");
            let (path, index) = match index.rsplit_once('[') {
                Some((turn, index)) => (format!("{name}[{turn}"), index),
                None => (name.to_owned(), index),
            };
            let layer = N::LAYERS
                .iter()
                .find(|layer| layer.name == path)
                .expect("a layer");
            let index: Vec<usize> = index
                .trim_end_matches(']')
                .split(", ")
                .map(|i| i.parse().expect("an index"))
                .collect();
            agree(
                &picture,
                row.seen,
                regions(layer, axis)[index[axis]],
                &row.label,
            );
        }
    }
}

#[test]
fn a_chain() {
    let names = [
        "conv1", "pool1", "conv2", "pool2", "conv3", "conv4", "conv5", "pool5", "fc6", "fc7",
    ];
    check::<2, AlexNet>(&names);
}

#[test]
fn phases_and_padding() {
    let names = [
        "enc1", "enc2", "enc3", "enc4", "mid", "dec4", "dec3", "dec2", "dec1", "output",
    ];
    check::<2, UNet>(&names);
    check::<2, unet::Padded>(&names);
    check::<2, Padded>(&["enc1", "enc2", "mid", "dec2", "dec1", "output"]);
}

#[test]
fn two_sizes_and_gaps() {
    check::<2, Small>(&["conv", "skip", "gap"]);
    check::<2, Large>(&["conv", "skip", "gap"]);
}

#[test]
fn many_layers_are_folded_by_stage() {
    let of_stream: Vec<String> = (0..30).map(|i| format!("level[{i}]")).collect();
    let picture = Picture::of(&Stream::figure().to_string());
    let rows = picture.rows();
    let layers: Vec<&Row> = rows.iter().filter(|row| !row.is_feature).collect();
    assert_eq!(layers.len(), 24);
    let (last, levels) = layers.split_last().expect("rows");
    assert_eq!(last.label, "all");
    assert!(levels.iter().all(|row| of_stream.contains(&row.label)));
    assert!(
        picture
            .svg
            .words()
            .contains("31 named layers in 24 rows, folded by stage")
    );

    let picture = Picture::of(&Deep::figure().to_string());
    let shown: Vec<String> = picture.rows().into_iter().map(|row| row.label).collect();
    assert!(shown.len() <= 24, "{shown:?}");
    // The last of each stage is there: jumps 1, 2, 2/3 and the image.
    let ends = ["narrow[39]", "wide[8]", "third", "whole"];
    assert!(
        ends.iter().all(|end| shown.iter().any(|name| name == end)),
        "{shown:?}"
    );
    // Every layer is in one row: those marked ×n stand for n.
    let counts = picture
        .svg
        .all()
        .into_iter()
        .filter_map(|part| part.text.strip_prefix('×'));
    let folded: Vec<usize> = counts
        .map(|count| count.parse().expect("a number"))
        .collect();
    assert_eq!(
        folded.iter().sum::<usize>() + shown.len() - folded.len(),
        52
    );
}

/// More stages than rows are none.
#[test]
fn stages_of_one_layer_each_are_folded_alike() {
    let picture = Picture::of(&Wide::figure().axis(1).to_string());
    let rows = picture.rows();
    let layers: Vec<&Row> = rows.iter().filter(|row| !row.is_feature).collect();
    assert_eq!(layers.len(), 24);
    assert_eq!(layers[0].label, "features_…ole_image");
    assert_eq!(layers[23].label, "down[12]");
    assert_eq!(
        layers[23].contracts,
        ["ensure down[12].size == input.size: as large as its input"]
    );
    for row in &layers[1..] {
        let layer = Wide::LAYERS.iter().find(|layer| layer.name == row.label);
        row_is_of(&picture, row, layer.expect("a layer"), 1);
    }
}

#[test]
fn a_wide_image_is_as_wide_as_its_map() {
    receptive_field! {
        struct Strip;
        input: [40, 400];
        conv: conv(3, pad = 1);
        feature middle = conv[20, 200];
    }
    let picture = Picture::of(&Strip::figure().to_string());
    let number = |of: &crate::xml::Element, key: &str| -> f64 {
        of.attribute(key).parse().expect("a number")
    };
    // Behind the images of all rows.
    let images = picture.svg.of_class("rf-image");
    let image = images.last().expect("a map");
    let (width, height) = (number(image, "width"), number(image, "height"));
    assert!((width - 10.0 * height).abs() < 0.02, "{width} x {height}");
    let eyes = picture.svg.of_class("rf-eye");
    let all = eyes.last().expect("features").all();
    let circle = all.iter().find(|part| part.name == "circle");
    let circle = circle.expect("the feature's centre");
    let [region_y, region_x] = Strip::MIDDLE.region.expect("it sees something");
    for (key, region, pixels) in [("cy", region_y, 40.0), ("cx", region_x, 400.0)] {
        let place = number(circle, key) / width * 400.0;
        assert!(
            (place - region.center()).abs() < 0.02,
            "{place} of {pixels}"
        );
    }
}

#[test]
fn contracts_are_marked_where_they_ask() {
    let rows = Picture::of(&Padded::figure().to_string()).rows();
    let of = |label: &str| {
        let row = rows.iter().find(|row| row.label == label).expect("a row");
        row.contracts.clone()
    };
    assert_eq!(
        of("dec1"),
        [
            "ensure dec1.receptive_field <= 100: a <b>tile</b> & \"its\" halo",
            "ensure at 2 sizes: dec1.size == s",
        ]
    );
    assert_eq!(
        of("enc1"),
        ["ensure output.size == input.size && enc1.jump == 1"]
    );
    assert_eq!(of("output"), of("enc1"));
    assert!(of("mid").is_empty());
}

receptive_field! {
    /// More contracts at a layer than can be read, and one that is too long.
    struct Marked;
    input: [8];
    c: conv(3);
    ensure c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 &&
        c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 &&
        c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 &&
        c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 &&
        c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 &&
        c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6 && c.size + 0 == 6;
    for i in 0..36 { ensure c.size > i - 40; }
}

#[test]
fn of_many_and_long_contracts_the_first_part_is_told() {
    let figure = Marked::figure().to_string();
    let picture = Picture::of(&figure);
    let row = &picture.rows()[0];
    let whole = ["c.size + 0 == 6"; 30].join(" && ");
    assert_eq!(row.contracts[0], format!("ensure {}…", &whole[..500]));
    assert_eq!(row.contracts.len(), 4);
    let loops = "ensure c.size &gt; i - 40";
    assert_eq!(figure.matches(loops).count(), 3 + 32);
    assert!(figure.contains(">+33<title>ensure ") && figure.contains("; and 1 more</title>"));
}
