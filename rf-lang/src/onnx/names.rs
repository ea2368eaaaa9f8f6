//! Short unique names for the layers of a file.

use super::graph::Node;
use crate::names::Names;

/// A name of more parts is not made shorter.
const PARTS: usize = 64;

/// Names that are given once.
#[derive(Default)]
pub(super) struct Given {
    /// The next number of each name that was wanted twice.
    numbers: Names<usize>,
}

impl Given {
    /// Whether a name was still free.
    pub(super) fn take(&mut self, name: &str) -> bool {
        if self.numbers.contains(name) {
            return false;
        }
        self.numbers.insert(name.to_owned(), 2);
        true
    }

    /// The first that is free of a node's names, or its last with a number.
    pub(super) fn name(
        &mut self,
        node: &Node,
        kind: &str,
        is_free: impl Fn(&str) -> bool,
    ) -> String {
        let cleaned = cleaned(node.name);
        let wanted = match node.name {
            "" => format!("{kind}1"),
            _ => short(&cleaned, node.operation),
        };
        if !wanted.is_empty() && is_free(&wanted) && self.take(&wanted) {
            return wanted;
        }
        let bare = bare(&cleaned);
        if !bare.is_empty() && bare != wanted && is_free(&bare) && self.take(&bare) {
            return bare;
        }
        let base = match node.name {
            "" => kind.to_owned(),
            _ => format!("{bare}_"),
        };
        loop {
            let number = self.numbers.get(&base).copied().unwrap_or(2);
            self.numbers.insert(base.clone(), number.saturating_add(1));
            let name = format!("{base}{number}");
            if is_free(&name) && self.take(&name) {
                return name;
            }
        }
    }
}

/// `/layer1/layer1.0/conv2/Conv` is `layer1.0.conv2`: what repeats itself and what the operation says is left out.
fn short(cleaned: &str, operation: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in cleaned.split('/').filter(|part| !part.is_empty()) {
        let repeats = |last: &&mut &str| {
            part.strip_prefix(**last)
                .is_some_and(|rest| rest.starts_with('.'))
        };
        match parts.last_mut().filter(repeats) {
            Some(last) => *last = part,
            None => parts.push(part),
        }
        // No model is so deep.
        if parts.len() > PARTS {
            return bare(cleaned);
        }
    }
    if parts.len() > 1 && parts.last().is_some_and(|last| *last == operation) {
        parts.pop();
    }
    parts.join(".")
}

/// With points for slashes.
fn bare(cleaned: &str) -> String {
    cleaned.trim_matches('/').replace('/', ".")
}

/// With nothing but letters, digits and `_`, `-`, `.`, `/`.
fn cleaned(name: &str) -> String {
    // What is text stays text: a byte of ASCII becomes another.
    let mut kept = name.as_bytes().to_vec();
    for byte in &mut kept {
        if !matches!(*byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'/' | 128..) {
            *byte = b'_';
        }
    }
    let kept = String::from_utf8(kept).unwrap_or_default();
    if kept.is_ascii() {
        return kept;
    }
    let mut letters = String::with_capacity(kept.len());
    for char in kept.chars() {
        letters.push(if char.is_ascii() || char.is_alphanumeric() {
            char
        } else {
            '_'
        });
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::{bare, cleaned, short};

    #[test]
    fn names_are_those_of_the_model_where_they_can_be() {
        let conv = |name| short(&cleaned(name), "Conv");
        assert_eq!(conv("/model.15/cv2/conv/Conv"), "model.15.cv2.conv");
        assert_eq!(conv("/layer1/layer1.0/conv2/Conv"), "layer1.0.conv2");
        assert_eq!(conv("Conv"), "Conv");
        assert_eq!(conv("gpu_0/conv1_1"), "gpu_0.conv1_1");
        assert_eq!(bare(&cleaned("/a b\"c:0/é\u{2014}")), "a_b_c_0.é_");
        let deep = "/a".repeat(100);
        assert_eq!(conv(&deep), bare(&deep));
    }
}
