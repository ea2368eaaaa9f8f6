//! Statements as help proposes them.

use crate::names::Names;
use crate::spec::{Item, Range, text};
use receptive_field_core::CollectVec as _;

/// A statement that can be pasted. If it has no name the one that it is for stands behind it, and if others are called
/// the same, where it is.
pub(super) fn said(item: &Item, before: Option<&str>, place: &str) -> String {
    match item {
        Item::Layer(layer) => match (&layer.name, before) {
            (Some(name), _) => format!("`{}: {};`{place}", text(name), layer.pipeline),
            (None, Some(before)) => format!("`{};` for {before}", layer.pipeline),
            (None, None) => format!("`{};`", layer.pipeline),
        },
        Item::Let(item) => format!("`let {} = {};`", text(&item.name), item.value),
        Item::Loop(turns) => match &turns.range {
            Range::Numbers {
                from,
                to,
                inclusive,
            } => {
                let dots = if *inclusive { "..=" } else { ".." };
                format!("`for {} in {from}{dots}{to}`{place}", turns.pattern)
            }
            Range::Items(items) => format!("`for {} in {items}`{place}", turns.pattern),
            Range::Failed => String::new(),
        },
        Item::Block(block) => {
            let parameters: Vec<String> = block
                .parameters
                .iter()
                .map(|parameter| match &parameter.default {
                    Some(default) => format!("{} = {default}", text(&parameter.name)),
                    None => text(&parameter.name),
                })
                .collect_vec();
            format!("`block {}({})`", text(&block.name), parameters.join(", "))
        }
        _ => String::new(),
    }
}

/// What a statement is found by: the name of a layer, the pattern of a loop.
pub(super) fn key(item: &Item) -> Option<String> {
    match item {
        Item::Layer(layer) => layer.name.as_ref().map(text),
        Item::Loop(turns) => Some(format!("for {}", turns.pattern)),
        _ => None,
    }
}

/// The keys of several statements.
pub(super) fn shared(items: &[Item]) -> Names {
    let (mut once, mut shared) = (Names::default(), Names::default());
    collect(items, &mut once, &mut shared);
    shared
}

fn collect(items: &[Item], once: &mut Names, shared: &mut Names) {
    for item in items {
        if let Some(key) = key(item) {
            if !once.add(key.clone()) {
                shared.add(key);
            }
        }
        match item {
            Item::Loop(turns) => collect(&turns.items, once, shared),
            Item::Block(block) => collect(&block.items, once, shared),
            _ => {}
        }
    }
}

/// Where a statement is: in a block, or around a layer.
pub(super) fn place(items: &[Item], path: &[usize], item: &Item) -> String {
    if let Item::Loop(turns) = item {
        let mut names = turns.items.iter().filter_map(|item| match item {
            Item::Layer(layer) => layer.name.as_ref().map(text),
            _ => None,
        });
        let around = names.next().map(|name| format!(" around `{name}`"));
        return around.unwrap_or_default();
    }
    match path.first().and_then(|first| items.get(*first)) {
        Some(Item::Block(block)) if path.len() > 1 => format!(" in `{}`", text(&block.name)),
        _ => String::new(),
    }
}
