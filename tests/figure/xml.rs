//! XML as far as pictures need it, and no more lenient than a browser: what is not well-formed panics.

use std::collections::BTreeMap;

#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) children: Vec<Element>,
    /// What stands in it, not in its children.
    pub(crate) text: String,
}

/// The one element of a text.
pub(crate) fn parse(text: &str) -> Element {
    let mut root = Element::default();
    let rest = content(text, &mut root);
    assert_eq!(rest, "", "behind the last element");
    assert_eq!(root.children.len(), 1, "one element is the whole");
    root.children.remove(0)
}

/// Reads up to the closing tag of what stands around.
fn content<'t>(mut rest: &'t str, parent: &mut Element) -> &'t str {
    loop {
        let (text, behind) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        parent.text += &unescaped(text);
        if behind.is_empty() || behind.starts_with("</") {
            return behind;
        }
        let (tag, behind) = behind[1..].split_once('>').expect("a tag ends");
        assert!(!tag.contains('<'), "{tag}");
        let (tag, is_empty) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let mut element = element(tag);
        rest = behind;
        if !is_empty {
            let end = format!("</{}>", element.name);
            rest = content(rest, &mut element);
            rest = rest
                .strip_prefix(&end)
                .unwrap_or_else(|| panic!("no {end} at {rest:.60}"));
        }
        parent.children.push(element);
    }
}

fn element(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    assert!(name.chars().all(|char| char.is_ascii_lowercase()), "{tag}");
    let mut attributes = BTreeMap::new();
    while !rest.trim().is_empty() {
        let (key, behind) = rest
            .split_once("=\"")
            .unwrap_or_else(|| panic!("{tag}: {rest}"));
        let (value, behind) = behind.split_once('"').expect("a value ends");
        let before = attributes.insert(key.trim().to_owned(), unescaped(value));
        assert!(before.is_none(), "{key} stands twice in {tag}");
        rest = behind;
    }
    let name = name.to_owned();
    Element {
        name,
        attributes,
        ..Element::default()
    }
}

fn unescaped(text: &str) -> String {
    let mut found = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        let (entity, behind) = behind.split_once(';').expect("an entity ends");
        found += before;
        found.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            _ => panic!("&{entity};"),
        });
        rest = behind;
    }
    found + rest
}

impl Element {
    pub(crate) fn attribute(&self, key: &str) -> &str {
        self.attributes
            .get(key)
            .unwrap_or_else(|| panic!("{} has no {key}", self.name))
    }

    pub(crate) fn class(&self) -> &str {
        self.attributes.get("class").map_or("", String::as_str)
    }

    /// It and all that stands in it, in order.
    pub(crate) fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        all.extend(self.children.iter().flat_map(Self::all));
        all
    }

    pub(crate) fn of_class(&self, class: &str) -> Vec<&Self> {
        self.all()
            .into_iter()
            .filter(|element| element.class() == class)
            .collect()
    }

    /// The first such child.
    pub(crate) fn child(&self, name: &str) -> &Self {
        let mut children = self.children.iter();
        children
            .find(|child| child.name == name)
            .unwrap_or_else(|| panic!("no {name}"))
    }

    /// Its text and that of all in it, without what tooltips say.
    pub(crate) fn words(&self) -> String {
        let children = self.children.iter().filter(|child| child.name != "title");
        self.text.clone() + &children.map(Self::words).collect::<String>()
    }
}
