//! The names that a misspelt one may have meant.

use crate::diagnostic::Diagnostic;
use receptive_field_core::CollectVec as _;

/// More names than this are not listed.
const LISTED: usize = 12;

/// Adds what `name` may have meant, or the names that there are if they are few.
pub(crate) fn did_you_mean(error: Diagnostic, name: &str, names: &[&str]) -> Diagnostic {
    match suggestion(name, names) {
        Some(help) => error.help(help),
        None => error,
    }
}

/// What `name` may have meant, or the names that there are if they are few.
pub(crate) fn suggestion(name: &str, names: &[&str]) -> Option<String> {
    if let Some(near) = nearest(name, names) {
        return Some(format!("did you mean `{near}`?"));
    }
    if names.is_empty() || names.len() > LISTED {
        return None;
    }
    let list: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect_vec();
    Some(format!("there is {}", list.join(", ")))
}

/// The name that is nearest, if it is near.
pub(crate) fn nearest<'n>(name: &str, names: &[&'n str]) -> Option<&'n str> {
    let limit = name.chars().count().div_ceil(3);
    let near = names.iter().map(|other| (distance(name, other), *other));
    let near = near.filter(|(distance, _)| *distance <= limit);
    near.min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
}

/// How many letters are to be changed, added, left out or swapped with the next, upper or lower case alike.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.to_lowercase().chars().collect_vec();
    let b: Vec<char> = b.to_lowercase().chars().collect_vec();
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect_vec()];
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i.saturating_add(1)];
        for (j, y) in b.iter().enumerate() {
            let at = |row: Option<&Vec<usize>>, j: usize| {
                row.and_then(|row| row.get(j))
                    .copied()
                    .unwrap_or(usize::MAX)
            };
            let above = rows.last();
            let replaced = at(above, j).saturating_add(usize::from(x != y));
            let removed = at(above, j.saturating_add(1)).saturating_add(1);
            let added = at(Some(&row), j).saturating_add(1);
            let is_swap = i > 0
                && j > 0
                && a.get(i.saturating_sub(1)) == Some(y)
                && b.get(j.saturating_sub(1)) == Some(x);
            let swapped = if is_swap {
                at(rows.get(i.saturating_sub(1)), j.saturating_sub(1)).saturating_add(1)
            } else {
                usize::MAX
            };
            row.push(replaced.min(removed).min(added).min(swapped));
        }
        rows.push(row);
    }
    rows.last().and_then(|row| row.last()).copied().unwrap_or(0)
}
