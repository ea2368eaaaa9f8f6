//! Half-typed networks: every prefix of every network of the gallery, cut at any token.

#[path = "../support/calls.rs"]
mod calls;

mod editor;
mod gallery;

use gallery::{gallery, prefix, size, with_facade};
use receptive_field_language::Report;

#[test]
fn every_prefix_of_the_gallery_has_at_most_one_error() {
    let networks = gallery();
    assert!(
        networks.len() > 10,
        "the gallery has {} networks",
        networks.len()
    );
    for (file, network) in networks {
        let all = size(&network);
        for count in 0..=all {
            let cut = prefix(&network, &mut { count });
            let report = Report::of(with_facade(cut.clone()));
            let errors = report.errors();
            assert!(
                errors.len() <= 1,
                "{file}, cut after {count} tokens: {errors:#?}\n{cut}"
            );
            assert!(count < all || errors.is_empty(), "{file}: {errors:?}");
        }
    }
}

#[test]
fn complete_items_keep_their_names() {
    for (file, whole) in gallery() {
        let all = size(&whole);
        for count in (0..=all).step_by(7) {
            let report = Report::of(with_facade(prefix(&whole, &mut { count })));
            let expansion = report.tokens().to_string();
            for name in report.names() {
                let constant = format!("const {} :", name.to_uppercase());
                assert!(
                    expansion.contains(&constant),
                    "{file}, cut after {count} tokens: no {constant}"
                );
            }
        }
    }
}
