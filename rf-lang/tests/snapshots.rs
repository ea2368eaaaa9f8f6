//! What calls become, as text: each network of this file beside what is in `snapshots/`.

use std::fs;
use std::path::Path;

use proc_macro2::TokenStream;

/// The variable that writes the files anew.
const VARIABLE: &str = "SNAPSHOTS";

const CHAIN: &str = r#"(facade)
    /// Two convolutions.
    pub struct Chain;

    input: [32, 16];
    /// The first.
    conv1: conv(3, stride = 2, pad = 1);
    conv2: conv([5, 3]);
    ensure conv2.receptive_field >= 7, "the smallest object";
    feature eye = conv2[1, 2];
"#;

const UNET: &str = r"(::receptive_field)
    pub(crate) struct Unet;

    block double() { conv(3, pad = 1) -> conv(3, pad = 1); }
    block up(skip) {
        up: conv_transpose(2, stride = 2);
        concat(skip, up) -> double();
    }

    input: [32];
    down1: double();
    down2: max_pool(2) -> double();
    bottom: max_pool(2) -> double();
    up2: up(down2);
    up1: up(down1);
    ensure up1.size == 32;
";

const WRONG: &str = r#"(facade)
    pub struct Small, Large;

    input: [32], [64];
    for i in 0..2 { level: conv(3, dilation = 1 << i, pad = 1); }
    head: conv(3, stride = 2);
    ensure head.receptive_field >= 11, "the smallest object";
    feature first = head[0];
"#;

const LATE: &str = r#"(facade)
    pub struct Tcn<const K: usize, const D: usize = 1>;

    input: [1_000];
    stem: conv(7, pad = causal);
    x: stem;
    /// In braces.
    for i in 0..2 { h: conv({ K }, dilation = { D } << i, pad = causal); }
    level: add(x, h[1]);
    ensure level.receptive_field == 7 + 3 * { D } * ({ K } - 1) || !level.aligned, "as in the paper";
    ensure stem.receptive_field == 7;
"#;

#[test]
fn chain() {
    compare("chain", CHAIN);
}

#[test]
fn unet() {
    compare("unet", UNET);
}

#[test]
fn late() {
    compare("late", LATE);
}

#[test]
fn wrong() {
    compare("wrong", WRONG);
}

fn compare(name: &str, network: &str) {
    let tokens: TokenStream = network.parse().expect("a network is tokens");
    let expansion = receptive_field_language::expand(tokens);
    let file = syn::parse2(expansion).expect("an expansion is items");
    let found = prettyplease::unparse(&file);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/snapshots/{name}.rs.txt"));
    if std::env::var(VARIABLE).is_ok_and(|value| value == "overwrite") {
        fs::write(&path, &found).expect("the folder can be written to");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == kept,
        "{}: {}\n`{VARIABLE}=overwrite cargo test -p {} --test snapshots` writes what is now",
        path.display(),
        first_difference(&kept, &found),
        env!("CARGO_PKG_NAME"),
    );
}

fn first_difference(kept: &str, found: &str) -> String {
    let (mut before, mut after) = (kept.lines(), found.lines());
    let mut line = 1;
    loop {
        match (before.next(), after.next()) {
            (None, None) => return String::from("only the ends of lines differ"),
            (was, is) if was == is => line += 1,
            (was, is) => {
                let [was, is] = [was, is].map(|text| text.unwrap_or("the end of the file"));
                return format!("line {line} differs\nkept:  {was}\nfound: {is}");
            }
        }
    }
}
