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
    contracts(all);
}

fn mistakes(all: &mut Vec<Attack>) {
    let mut add = |name: &str, text| all.push(Attack::new(format!("shared: {name}"), text));
    let features = each(20_000, |i| format!("feature f{i} = l[0];"));
    add(
        "features in an at",
        structs(&format!("l: conv(1); at n in [8] {{ {features} }}")),
    );
}

fn contracts(all: &mut Vec<Attack>) {
    let mut add = |name: &str, text| all.push(Attack::new(format!("shared: {name}"), text));
    let sizes = "l.size, ".repeat(60_000);
    let all_of = "l.size == 8 && ".repeat(60);
    add(
        "a contract of many parts",
        structs(&format!("l: conv(1); ensure min({sizes}) == 8;")),
    );
    add(
        "contracts of many parts",
        structs(&format!(
            "l: conv(1); {}",
            each(45, |_| format!("ensure {all_of} true;"))
        )),
    );
    add(
        "contracts of as many parts as there may be",
        structs(&format!(
            "l: conv(1); {}",
            each(2, |_| format!("ensure {all_of} true;"))
        )),
    );
}
