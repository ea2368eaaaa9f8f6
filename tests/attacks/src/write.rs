//! Text, many times.

/// A network on `input`.
pub(crate) fn on(input: &str, body: &str) -> String {
    format!("pub struct Net; input: [{input}]; {body}")
}

/// `make(0)`, `make(1)`, …
pub(crate) fn each(count: usize, make: impl FnMut(usize) -> String) -> String {
    (0..count).map(make).collect()
}

/// The same, with something between two.
pub(crate) fn between(count: usize, between: &str, make: impl FnMut(usize) -> String) -> String {
    let parts: Vec<String> = (0..count).map(make).collect();
    parts.join(between)
}

/// `inside`, between so many of both.
pub(crate) fn around(count: usize, before: &str, inside: &str, behind: &str) -> String {
    format!("{}{inside}{}", before.repeat(count), behind.repeat(count))
}
