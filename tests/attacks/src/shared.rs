//! What is written once, and stands in every struct.

use crate::Attack;
use crate::write::{between, each};

/// A thousand structs, and the layers of each.
fn structs(layers: &str) -> String {
    of(1000, layers)
}

fn of(structs: usize, layers: &str) -> String {
    format!(
        "pub struct {}; input: {}; {layers}",
        between(structs, ",", |i| format!("S{i}")),
        between(structs, ",", |_| String::from("[8]"))
    )
}

pub(crate) fn add(all: &mut Vec<Attack>) {
    mistakes(all);
}

fn mistakes(all: &mut Vec<Attack>) {
    let mut add = |name: &str, text| all.push(Attack::new(format!("shared: {name}"), text));
    let features = each(20_000, |i| format!("feature f{i} = l[0];"));
    add(
        "features in an at",
        structs(&format!("l: conv(1); at n in [8] {{ {features} }}")),
    );
}
