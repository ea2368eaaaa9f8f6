//! Every `help:` that proposes code, applied to the network it speaks of: that then has no mistake.

#[path = "../rf-lang/tests/support/calls.rs"]
mod calls;
#[path = "support/files.rs"]
mod files;
#[path = "support/scratch.rs"]
mod scratch;

use std::path::Path;

use calls::calls;
use files::{files, stem, text};
use proc_macro2::TokenStream;
use receptive_field_language::{Disk, Report};
use scratch::{LIBRARY, Scratch, cargo};

/// A place in a file: line and column from 1, and how many characters are underlined.
struct Place {
    line: usize,
    column: usize,
    length: usize,
}

/// Files that break a contract as soon as it is written as one.
const UNMET: [&str; 1] = ["contract_as_a_macro"];

/// One error of a `.stderr`.
struct Message {
    place: Place,
    help: Vec<String>,
}

/// The errors of a `.stderr`, but those of which more than one line is underlined.
fn messages(stderr: &str) -> Vec<Message> {
    let mut messages = Vec::new();
    let mut help = Vec::new();
    let mut at: Option<(usize, usize)> = None;
    for line in stderr.lines() {
        let line = line.trim_start();
        if let Some(text) = line.strip_prefix("help: ") {
            help.push(text.to_owned());
        } else if let Some(place) = line.strip_prefix("--> ") {
            let mut parts = place.rsplitn(3, ':').map(str::parse);
            at = match (parts.next(), parts.next()) {
                (Some(Ok(column)), Some(Ok(line))) => Some((line, column)),
                _ => None,
            };
        } else if line.starts_with("error") {
            (help, at) = (Vec::new(), None);
        } else if line.starts_with('|') && line.contains('^') {
            let length = line.matches('^').count();
            if let Some((line, column)) = at.take() {
                let place = Place {
                    line,
                    column,
                    length,
                };
                let help = std::mem::take(&mut help);
                messages.push(Message { place, help });
            }
        }
    }
    messages
}

/// The source with what is underlined replaced: a statement by a statement, a call by a call.
fn replaced(source: &str, place: &Place, text: &str) -> String {
    let mut lines: Vec<String> = source.lines().map(str::to_owned).collect();
    let line = &mut lines[place.line - 1];
    let at = |characters: usize| {
        let mut places = line.char_indices().map(|(at, _)| at);
        places.nth(characters).unwrap_or(line.len())
    };
    let (mut begin, mut end) = (at(place.column - 1), at(place.column - 1 + place.length));
    if text.ends_with(';') {
        begin = line.len() - line.trim_start().len();
        end += line[end..].find(';').expect("a statement ends") + 1;
    } else if text.ends_with(')') && line[end..].starts_with('(') {
        end += line[end..].find(')').expect("a call ends") + 1;
    }
    *line = format!("{}{text}{}", &line[..begin], &line[end..]);
    lines.join("\n")
}

/// The source with a statement put where the one of the same name, or the same operation, stands. A statement that a
/// `macro_rules!` makes stands nowhere.
fn with_statement(source: &str, statement: &str) -> Option<String> {
    let ends = if statement.starts_with("let ") {
        [':', '=']
    } else {
        [':', '(']
    };
    let head = statement
        .split_inclusive(ends)
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

/// Lines without contracts, at the size of the network or at others.
fn without_contracts(source: &str) -> Vec<&str> {
    let mut open = 0;
    let is_kept = |line: &&str| {
        let is_other = line.trim_start().starts_with("at ") || open > 0;
        if is_other {
            open += line.matches('{').count();
            open -= line.matches('}').count();
        }
        !is_other && !line.trim_start().starts_with("ensure ")
    };
    source.lines().filter(is_kept).collect()
}

/// The source with another head of a loop or block.
fn with_head(source: &str, head: &str) -> String {
    let (same, ends) = match head.split_once(" in ") {
        Some((before, _)) => (format!("{before} in "), " {"),
        None => (head[..=head.find('(').expect("parameters")].to_owned(), ")"),
    };
    let begin = source.find(&same).expect("the head stands there");
    let end = begin + source[begin..].find(ends).expect("a head ends");
    let head = head.trim_end_matches(')');
    format!("{}{head}{}", &source[..begin], &source[end..])
}

/// The source with every side of the input, or one of them, of another size, and without contracts, which may be about
/// the size that it had.
fn with_size(source: &str, side: Option<usize>, size: &str) -> String {
    let kept = without_contracts(source).into_iter();
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

/// The source with an input of other sizes, and without contracts.
fn with_input(source: &str, sizes: &str) -> String {
    let sizes = sizes.trim_matches(['[', ']']).split(", ");
    sizes
        .enumerate()
        .fold(source.to_owned(), |source, (side, size)| {
            with_size(&source, Some(side), size)
        })
}

fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// What a line of help proposes for what is underlined.
fn in_its_place(help: &str) -> Option<&str> {
    let first = quoted(help).first().copied()?;
    let form = help.replace(&format!("`{first}`"), "_");
    let is_one_of = [
        "did you mean _?",
        "it is called _ here",
        "write _ without quotes",
        "write _",
        "compare it: _",
        "_ is one for each axis",
        "_ is before and after, on both",
    ]
    .contains(&form.as_str());
    is_one_of.then_some(first)
}

/// Errors told together, mended together; none where one of them proposes nothing for its place.
fn all_mended(source: &str, messages: &[Message]) -> Option<String> {
    let mut mended = messages
        .iter()
        .map(|message| Some((&message.place, in_its_place(message.help.first()?)?)))
        .collect::<Option<Vec<_>>>()?;
    mended.sort_by_key(|(place, _)| (place.line, place.column));
    let backwards = mended.iter().rev();
    Some(backwards.fold(source.to_owned(), |source, (place, text)| {
        replaced(&source, place, text)
    }))
}

/// The sources that a line of help proposes; none where it proposes no code.
fn proposed(source: &str, message: &Message, help: &str) -> Vec<String> {
    let quoted = quoted(help);
    if help.starts_with("`[") && help.contains(" fit") {
        let sizes = quoted.into_iter().filter(|text| text.starts_with('['));
        return sizes.map(|sizes| with_input(source, sizes)).collect();
    }
    let ends = [
        "meets every contract",
        "meet every contract",
        " fits",
        " together fit",
    ];
    if ends.iter().any(|end| help.ends_with(end)) {
        // A statement without a name is told with the one that it is for.
        if let [after, before] = quoted.as_slice() {
            if help.contains("` for `") {
                assert!(source.contains(before), "there is no `{before}`");
                return vec![source.replacen(before, after, 1)];
            }
        }
        if let [head, layer] = quoted.as_slice() {
            if help.contains("` around `") {
                let begin = source.find(&format!("{layer}:")).expect("the layer");
                let begin = source[..begin].rfind("for ").expect("its loop");
                let (before, inside) = source.split_at(begin);
                return vec![format!("{before}{}", with_head(inside, head))];
            }
        }
        if let [head] = quoted.as_slice() {
            if head.starts_with("for ") || head.starts_with("block ") {
                return vec![with_head(source, head)];
            }
        }
        if let [statement, block] = quoted.as_slice() {
            if help.contains("` in `") {
                let begin = source.find(&format!("block {block}")).expect("a block");
                let (before, inside) = source.split_at(begin);
                let inside = with_statement(inside, statement).expect("a statement of it");
                return vec![format!("{before}{inside}")];
            }
        }
        let changed = quoted
            .iter()
            .try_fold(source.to_owned(), |source, statement| {
                with_statement(&source, statement)
            });
        return changed.into_iter().collect();
    }
    if let Some(text) = in_its_place(help) {
        return vec![replaced(source, &message.place, text)];
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

/// Whether the language finds no mistake; none where the compiler has to say: in calls that another macro makes, and
/// with numbers from constants.
fn is_sound(source: &str) -> Option<bool> {
    let calls = calls(source.parse().ok()?);
    let is_late = ["const ", "struct Net<"].map(|word| source.contains(word));
    if calls.is_empty() || is_late.contains(&true) {
        return None;
    }
    let files = Disk::at("tests/ui/onnx");
    let reports = calls.into_iter().map(|network| {
        let mut call: TokenStream = "(facade)".parse().expect("a group");
        call.extend(network);
        Report::with_files(call, &files)
    });
    Some(reports.into_iter().all(|report| report.errors().is_empty()))
}

/// What the language alone cannot judge.
fn compiles(name: &str, source: &str) {
    let scratch = Scratch {
        edition: "2024",
        dependencies: LIBRARY,
        file: "main.rs",
        source,
    };
    let check = cargo(&scratch.write(name), &["check"]);
    let said = String::from_utf8_lossy(&check.stderr);
    assert!(check.status.success(), "{name}: {said}\n{source}");
}

#[test]
fn what_help_proposes_is_sound() {
    let mut applied = 0;
    for folder in ["tests/ui", "tests/published-fail"] {
        for stderr in files(Path::new(folder), "stderr") {
            let messages = messages(&text(&stderr));
            let source = text(&stderr.with_extension("rs"));
            let stem = stem(&stderr);
            if UNMET.contains(&stem.as_str()) {
                continue;
            }
            let mended = match messages.as_slice() {
                [message] => {
                    let help = message.help.iter();
                    help.flat_map(|help| proposed(&source, message, help))
                        .collect()
                }
                several => all_mended(&source, several).into_iter().collect::<Vec<_>>(),
            };
            for mended in mended {
                applied += 1;
                if let Some(is_sound) = is_sound(&mended) {
                    assert!(is_sound, "{stem}: {mended}");
                    continue;
                }
                compiles(&format!("help/{stem}_{applied}"), &mended);
            }
        }
    }
    assert!(applied >= 50, "only {applied} proposals were found");
}
