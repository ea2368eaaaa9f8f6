//! The pictures of the README are what the examples write.

use std::fs;
use std::path::Path;

use crate::alexnet::AlexNet;
use crate::unet::UNet;

/// The variable that writes the files anew.
const VARIABLE: &str = "FIGURES";

#[test]
fn the_pictures_of_the_readme_are_up_to_date() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let alexnet = AlexNet::figure().to_string();
    let unet = UNet::figure().to_string();
    let links = [("alexnet", &alexnet), ("unet", &unet)].map(|(name, svg)| {
        let bytes = base64(svg.as_bytes());
        format!("[{name}-picture]: data:image/svg+xml;base64,{bytes}\n")
    });
    let files = [
        ("alexnet.svg", alexnet),
        ("unet.svg", unet),
        // For rustdoc, which takes no files along: a reference of the README means what is defined first.
        ("pictures.md", links.concat()),
    ];
    for (name, text) in files {
        let path = folder.join(name);
        if std::env::var(VARIABLE).is_ok_and(|value| value == "overwrite") {
            fs::write(&path, &text).expect("the folder can be written to");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == text,
            "{}: `{VARIABLE}=overwrite cargo test --test figure` writes what is now",
            path.display()
        );
    }
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let all = three.iter().chain([0, 0].iter()).take(3);
        let bits = all.fold(0, |bits, byte| bits << 8 | usize::from(*byte));
        for place in 0..4 {
            text.push(if place <= three.len() {
                char::from(LETTERS[bits >> (18 - 6 * place) & 63])
            } else {
                '='
            });
        }
    }
    text
}

#[test]
fn base64_is_that_of_its_definition() {
    let examples = ["", "f", "fo", "foo", "foob"];
    let expected = ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="];
    assert_eq!(examples.map(|text| base64(text.as_bytes())), expected);
}
