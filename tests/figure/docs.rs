//! What rustdoc makes of a crate with networks.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use crate::networks::{DEEP, PADDED, SIZES, STREAM};
use crate::scratch::{LIBRARY, Scratch};

/// The folder of the docs of a crate with the networks of these tests, beside those of ours; made once.
pub(crate) fn docs() -> &'static Path {
    static DOCS: OnceLock<PathBuf> = OnceLock::new();
    DOCS.get_or_init(make)
}

fn make() -> PathBuf {
    let mut code = String::from("//! Networks.\n");
    for source in [PADDED, STREAM, DEEP, SIZES] {
        let public = source.replace("pub(crate)", "pub");
        code += "receptive_field::receptive_field! {\n";
        code += &public;
        code += "\n}\n";
    }
    let scratch = Scratch {
        edition: "2024",
        dependencies: LIBRARY,
        file: "lib.rs",
        source: &code,
    };
    let folder = scratch.write("pages");
    // Ours first: rustdoc links to what is there.
    for package in ["receptive-field", "pages"] {
        let doc = Command::new(env!("CARGO"))
            .args(["doc", "--quiet", "--no-deps", "--target-dir", "../scratch"])
            .args(["-p", package])
            .current_dir(&folder)
            .env("RUSTDOCFLAGS", "-D warnings")
            .env_remove("CARGO_TARGET_DIR")
            .output()
            .expect("cargo runs");
        let stderr = String::from_utf8_lossy(&doc.stderr);
        assert!(doc.status.success(), "{stderr}");
    }
    folder.join("../scratch/doc/pages")
}

pub(crate) fn page(name: &str) -> String {
    fs::read_to_string(docs().join(format!("struct.{name}.html"))).expect("the page of a struct")
}

#[test]
fn each_network_has_its_picture_once() {
    for name in ["Padded", "Stream", "Deep", "Small", "Large"] {
        let page = page(name);
        assert_eq!(page.matches("<svg class=\"rf\"").count(), 1, "{name}");
        let picture = page.find("<svg class=\"rf\"").expect("a picture");
        assert!(page[picture..].contains("<table>"), "{name}");
        if let Some(contracts) = page.find("<strong>Contracts</strong>") {
            assert!(
                picture < contracts && page[contracts..].contains("<table>"),
                "{name}"
            );
        }
    }
}

#[test]
fn names_of_the_picture_are_constants_of_the_page() {
    for name in ["Padded", "Stream", "Deep", "Small"] {
        let page = page(name);
        let links: Vec<&str> = page
            .split("<a href=\"#associatedconstant.")
            .skip(1)
            .filter_map(|link| link.split('"').next())
            .collect();
        assert!(links.len() > 3, "{name}");
        for link in links {
            let section = format!("<section id=\"associatedconstant.{link}\"");
            assert!(page.contains(&section), "{name}: {link}");
        }
    }
}

#[test]
fn one_impl_nothing_hidden_and_types_that_lead_somewhere() {
    let page = page("Padded");
    assert_eq!(page.matches("<section id=\"impl-Padded").count(), 1);
    assert!(!page.contains("Sealed"));
    for (alias, struct_) in [
        ("Layer2", "Layer"),
        ("Feature2", "Feature"),
        ("Table2", "Table"),
    ] {
        let link = format!("../receptive_field/type.{alias}.html");
        assert!(page.contains(&link), "{alias}");
        let alias = fs::read_to_string(docs().join(link)).expect("the page of an alias");
        assert!(
            alias.contains(&format!("href=\"struct.{struct_}.html\"")),
            "{struct_}"
        );
    }
}

#[test]
fn what_the_author_wrote_is_a_paragraph_of_its_own() {
    let page = page("Padded");
    assert!(page.contains(
        "<p>Padding, phases and arcs.</p>\n<p>What the layers of <code>Padded</code> see"
    ));
}
