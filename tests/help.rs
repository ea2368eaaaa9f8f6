//! Every `help:` that proposes code, applied to the network it speaks of: that then compiles.

#[path = "support/files.rs"]
mod files;

use std::fs;
use std::path::{Path, PathBuf};

use files::{files, stem, text};

/// A place in a file: line and column from 1, and how many characters are underlined.
struct Place {
    line: usize,
    column: usize,
    length: usize,
}

/// Files whose first line of help is a first step only.
const STEPS: [(&str, &str); 1] = [(
    "conv2d_with_channels",
    "what the operation is called comes first, then its arguments",
)];

/// One error of a `.stderr`.
struct Message {
    place: Place,
    help: Vec<String>,
}

/// The first error of a `.stderr`, if all of it is underlined in one line.
fn message(stderr: &str) -> Option<Message> {
    let mut help = Vec::new();
    let mut at = None;
    for line in stderr.lines() {
        let line = line.trim_start();
        if let Some(text) = line.strip_prefix("help: ") {
            help.push(text.to_owned());
        } else if let Some(place) = line.strip_prefix("--> ") {
            let mut parts = place.rsplitn(3, ':');
            let column = parts.next()?.parse().ok()?;
            let line = parts.next()?.parse().ok()?;
            at = Some((line, column));
        } else if line.starts_with('|') && line.contains('^') {
            let length = line.matches('^').count();
            let (line, column) = at?;
            let place = Place {
                line,
                column,
                length,
            };
            return Some(Message { place, help });
        }
    }
    None
}

/// The source with what is underlined replaced.
fn replaced(source: &str, place: &Place, text: &str) -> String {
    let mut lines: Vec<String> = source.lines().map(str::to_owned).collect();
    let line = &mut lines[place.line - 1];
    let before: String = line.chars().take(place.column - 1).collect();
    let after: String = line.chars().skip(place.column - 1 + place.length).collect();
    *line = format!("{before}{text}{after}");
    lines.join("\n")
}

/// The source with a statement put where the one of the same name, or the same operation, stands. A statement that a
/// `macro_rules!` makes stands nowhere.
fn with_statement(source: &str, statement: &str) -> Option<String> {
    let head = statement
        .split_inclusive([':', '('])
        .next()
        .expect("a statement begins");
    let begin = source.match_indices(head).map(|(at, _)| at).find(|&at| {
        let line = source[..at].rsplit('\n').next().expect("a line");
        let before = line.rsplit(['{', ';']).next().expect("what stands before");
        before.trim().is_empty()
    });
    let begin = begin?;
    let end = begin + source[begin..].find(';').expect("a statement ends");
    Some(format!(
        "{}{statement}{}",
        &source[..begin],
        &source[end + 1..]
    ))
}

/// The source with every side of the input, or one of them, of another size, and without contracts, which may be about
/// the size that it had.
fn with_size(source: &str, side: Option<usize>, size: &str) -> String {
    let kept = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("ensure "));
    let source = kept.collect::<Vec<_>>().join("\n");
    let begin = source.find("input: [").expect("an input") + "input: ".len();
    let end = begin + source[begin..].find(';').expect("an input ends");
    let lists = source[begin..end].split("],").map(|list| {
        let list = list.trim().trim_matches(['[', ']']);
        let sides = list.split(',').enumerate().map(|(index, old)| {
            let is_meant = side.is_none_or(|side| side == index);
            if is_meant { size } else { old.trim() }
        });
        format!("[{}]", sides.collect::<Vec<_>>().join(", "))
    });
    let lists = lists.collect::<Vec<_>>().join(", ");
    format!("{}{lists}{}", &source[..begin], &source[end..])
}

fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The sources that a line of help proposes; none where it proposes no code.
fn proposed(source: &str, message: &Message, help: &str) -> Vec<String> {
    let quoted = quoted(help);
    let first = quoted.first().copied().unwrap_or_default();
    let is_one_of = |forms: [&str; 4]| forms.contains(&help.replace(first, "_").as_str());
    if help.contains("meets every contract") || help.contains("meet every contract") {
        // A statement without a name is told with the one that it is for.
        if let [after, before] = quoted.as_slice() {
            if help.contains("` for `") {
                assert!(source.contains(before), "there is no `{before}`");
                return vec![source.replacen(before, after, 1)];
            }
        }
        let changed = quoted
            .iter()
            .try_fold(source.to_owned(), |source, statement| {
                with_statement(&source, statement)
            });
        return changed.into_iter().collect();
    }
    if is_one_of([
        "did you mean `_`?",
        "it is called `_` here",
        "write `_` without quotes",
        "write `_`",
    ]) || help == format!("compare it: `{first}`")
    {
        return vec![replaced(source, &message.place, first)];
    }
    if help.starts_with("the nearest input") {
        let (before, after) = help.split_once(" pixels").expect("pixels are counted");
        let side = after
            .split_once(" on side ")
            .and_then(|(_, side)| side.get(..1));
        let side = side.map(|side| side.parse().expect("a side is a number"));
        let sizes = before.split(' ').filter(|word| word.parse::<u64>().is_ok());
        return sizes.map(|size| with_size(source, side, size)).collect();
    }
    Vec::new()
}

#[test]
fn what_help_proposes_compiles() {
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("help");
    let _ = fs::remove_dir_all(&target);
    fs::create_dir_all(&target).expect("a folder for the mended networks");
    let cases = trybuild::TestCases::new();
    let mut applied = 0;
    for folder in ["tests/ui", "tests/published-fail"] {
        for stderr in files(Path::new(folder), "stderr") {
            let Some(message) = message(&text(&stderr)) else {
                continue;
            };
            let source = text(&stderr.with_extension("rs"));
            let stem = stem(&stderr);
            if STEPS.iter().any(|(file, _)| *file == stem) {
                continue;
            }
            for help in &message.help {
                for mended in proposed(&source, &message, help) {
                    let file = target.join(format!("{stem}_{applied}.rs"));
                    fs::write(&file, mended).expect("the mended network is written");
                    cases.pass(file);
                    applied += 1;
                }
            }
        }
    }
    assert!(applied >= 50, "only {applied} proposals were found");
}
