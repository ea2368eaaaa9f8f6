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
    for (name, svg) in [("alexnet.svg", alexnet), ("unet.svg", unet)] {
        let path = folder.join(name);
        if std::env::var(VARIABLE).is_ok_and(|value| value == "overwrite") {
            fs::write(&path, &svg).expect("the folder can be written to");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == svg,
            "{}: `{VARIABLE}=overwrite cargo test --test figure` writes what is now",
            path.display()
        );
    }
}
