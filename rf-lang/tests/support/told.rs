//! What is told of a network, and where.

use receptive_field_language::Report;

/// What stands before a network that names no struct.
fn head(network: &str) -> &'static str {
    if network.starts_with("struct ") {
        "(facade) "
    } else {
        "(facade) struct Net; "
    }
}

/// What stands between `«` and `»` is underlined, and told in this order.
#[track_caller]
pub(crate) fn told(marked: &str, expected: &[&str]) {
    let head = head(marked);
    let (mut network, mut places) = (String::new(), Vec::new());
    let mut open = Vec::new();
    for letter in marked.chars() {
        let at = network.chars().count() + head.len();
        match letter {
            '«' => open.push(at),
            '»' => places.push((open.pop().expect("a mark is opened"), at)),
            _ => network.push(letter),
        }
    }
    let call = format!("{head}{network}").parse();
    let report = Report::of(call.expect("a network is tokens"));
    let errors = report.errors().iter().map(|error| {
        let place = (error.place.first.start(), error.place.last.end());
        ((place.0.column, place.1.column), error.to_string())
    });
    let mut errors: Vec<_> = errors.collect();
    errors.sort();
    places.sort_unstable();
    let (found, messages): (Vec<_>, Vec<_>) = errors.into_iter().unzip();
    assert_eq!(messages, expected, "{network}");
    assert_eq!(found, places, "{network}");
}

/// How much is told of a network of one layer `a` with these contracts.
#[allow(dead_code, reason = "not every test counts")]
pub(crate) fn count(contracts: &str) -> usize {
    let call = format!("(facade) struct Net; input: [8]; a: conv(3); {contracts}");
    Report::of(call.parse().expect("a network is tokens"))
        .errors()
        .len()
}
