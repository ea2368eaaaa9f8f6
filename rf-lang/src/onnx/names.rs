//! Short unique names for the layers of a file.

use super::graph::Node;
use crate::names::Names;

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
        let wanted = match node.name {
            "" => format!("{kind}1"),
            name => short(name, node.operation),
        };
        if !wanted.is_empty() && is_free(&wanted) && self.take(&wanted) {
            return wanted;
        }
        let wanted = bare(node.name);
        if !wanted.is_empty() && is_free(&wanted) && self.take(&wanted) {
            return wanted;
        }
        let base = match node.name {
            "" => kind.to_owned(),
            name => format!("{}_", bare(name)),
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
fn short(name: &str, operation: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in name.split('/').filter(|part| !part.is_empty()) {
        let part = bare(part);
        let repeats = |last: &String| {
            part.strip_prefix(last.as_str())
                .is_some_and(|rest| rest.starts_with('.'))
        };
        match parts.last_mut() {
            Some(last) if repeats(last) => *last = part,
            _ => parts.push(part),
        }
    }
    if parts.len() > 1 && parts.last().is_some_and(|last| last == operation) {
        parts.pop();
    }
    parts.join(".")
}

/// With nothing but letters, digits and `_`, `-`, `.`.
fn bare(name: &str) -> String {
    let name = name.trim_matches('/');
    let mut kept = String::with_capacity(name.len());
    for char in name.chars() {
        kept.push(match char {
            '/' => '.',
            '-' | '.' => char,
            char if char.is_alphanumeric() => char,
            _ => '_',
        });
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{bare, short};

    #[test]
    fn names_are_those_of_the_model_where_they_can_be() {
        let conv = |name| short(name, "Conv");
        assert_eq!(conv("/model.15/cv2/conv/Conv"), "model.15.cv2.conv");
        assert_eq!(conv("/layer1/layer1.0/conv2/Conv"), "layer1.0.conv2");
        assert_eq!(conv("Conv"), "Conv");
        assert_eq!(conv("gpu_0/conv1_1"), "gpu_0.conv1_1");
        assert_eq!(bare("a b\"c:0"), "a_b_c_0");
    }
}
