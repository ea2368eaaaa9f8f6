//! Programs of the package `wrong` beside a framework's models, none of which builds: each has one argument that its model
//! does not take.

use std::process::Command;

/// The programs, with what stops them and where.
const WRONG: [(&str, &str, &str); 4] = [
    (
        "resnet_of_few_blocks",
        "`receptive_field >= 224`: it is 195",
        "ResNet::<1, 1, 1, 1>::new",
    ),
    (
        "unet_too_deep",
        "`halo <= (64, 64)`: it is (94, 94)",
        "UNet::<4, 3>::new",
    ),
    (
        "unet_that_does_not_halve",
        "branches of a join differ in size: 2 and 3 features",
        "UNet::<6, 3>::new",
    ),
    (
        "unet_of_an_even_kernel",
        "`aligned`: the branches of a join have their centres apart",
        "UNet::<2, 4>::new",
    ),
];

/// # Panics
/// Where a program builds, or something else stops it.
pub fn none_builds(workspace: &str) {
    for (program, what, place) in WRONG {
        stops_the_build(workspace, program, &[what, place]);
    }
}

/// `cargo build` of a program, which must say all of these words.
///
/// # Panics
/// Where it builds, or words are missing.
pub fn stops_the_build(workspace: &str, program: &str, words: &[&str]) {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let build = Command::new(cargo)
        .args(["build", "--locked", "--color", "never"])
        .args(["--package", "wrong", "--bin", program])
        .current_dir(workspace)
        .output();
    let build = build.expect("cargo runs");
    let said = String::from_utf8_lossy(&build.stderr);
    assert!(!build.status.success(), "`{program}` builds:\n{said}");
    for word in words {
        assert!(said.contains(word), "`{word}` is not said:\n{said}");
    }
}
