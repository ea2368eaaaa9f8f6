//! Inputs that are made to be too much, each a few lines that a program wrote.
//!
//! `attacks write FOLDER` writes each into a file; `attacks run FILE` hands one to the language, and prints the time of each
//! stage, what came out and the first error; `attacks editor FILE` hands it to what editors are given, `attacks page FILE` to
//! what stands in the documentation; `attacks crate FILE` writes it as a library for the compiler.

mod again;
mod branches;
mod chains;
mod contracts;
mod graphs;
mod helped;
mod language;
mod late;
mod loops;
mod many;
mod nested;
mod numbers;
mod pages;
mod questions;
mod rows;
mod shared;
mod sizes;
mod told;
mod typed;
mod write;

use std::fs;
use std::path::Path;
use std::time::Instant;

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use receptive_field_language::{Report, expand_in_editor, page};

/// One input: the inside of the macro. The name `wrapped_7` stands for a 3 in 7 groups without delimiters, and `empty_7` for
/// 7 of them with nothing in them, as empty fragments are.
struct Attack {
    name: String,
    text: String,
}

impl Attack {
    fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let (name, text) = (name.into(), text.into());
        Self { name, text }
    }
}

fn all() -> Vec<Attack> {
    let mut all = Vec::new();
    nested::add(&mut all);
    chains::add(&mut all);
    loops::add(&mut all);
    graphs::add(&mut all);
    numbers::add(&mut all);
    rows::add(&mut all);
    sizes::add(&mut all);
    contracts::add(&mut all);
    many::add(&mut all);
    late::add(&mut all);
    language::add(&mut all);
    questions::add(&mut all);
    typed::add(&mut all);
    shared::add(&mut all);
    told::add(&mut all);
    pages::add(&mut all);
    helped::add(&mut all);
    branches::add(&mut all);
    again::add(&mut all);
    all
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let read = |file: &str| fs::read_to_string(file).expect("a file that `write` made");
    match arguments.as_slice() {
        ["write", folder] => write(Path::new(folder)),
        ["run", file] => run(call(&read(file)), observed),
        ["editor", file] => run(call(&read(file)), |tokens| timed(tokens, expand_in_editor)),
        ["page", file] => run(format!("0 {{ {} }}", call(&read(file))), |tokens| {
            timed(tokens, page);
        }),
        ["crate", file] => print!("{}", crate_of(&read(file))),
        _ => panic!("`write FOLDER`, or one of `run`, `editor`, `page` and `crate` with a FILE"),
    }
}

fn write(folder: &Path) {
    for Attack { name, text } in all() {
        let mut file: String = name
            .chars()
            .map(|char| {
                if char.is_ascii_alphanumeric() {
                    char
                } else {
                    '_'
                }
            })
            .collect();
        file.truncate(100);
        let path = folder.join(file);
        assert!(!path.exists(), "two attacks are called `{name}`");
        fs::write(path, text).expect("the folder can be written to");
    }
}

/// A library that hands it to the macro; its groups are made as fragments make them.
fn crate_of(text: &str) -> String {
    let head = "#![recursion_limit = \"4096\"]\n";
    let called = format!("receptive_field::receptive_field! {{ {text} }}");
    let Some((before, after)) = called.split_once("wrapped_") else {
        return format!("{head}{called}\n");
    };
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    let after = after.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let steps = "x ".repeat(digits.parse().expect("a number"));
    format!(
        "{head}macro_rules! wrapped {{\n    ($k:expr;) => {{ {before}$k{after} }};\n    \
         ($k:expr; x $($more:tt)*) => {{ wrapped! {{ $k; $($more)* }} }};\n}}\nwrapped! {{ 3; {steps} }}\n"
    )
}

/// As the facade hands it on.
fn call(text: &str) -> String {
    format!("(facade) {text}")
}

fn run(text: String, end: fn(TokenStream)) {
    // Not more stack than a thread has that nobody gave more.
    let thread = std::thread::Builder::new().stack_size(2 << 20);
    let thread = thread.spawn(move || {
        let tokens: TokenStream = text.parse().expect("an attack is tokens");
        let wrapped = text.contains("wrapped_") || text.contains("empty_");
        end(if wrapped { wrap(tokens) } else { tokens });
    });
    thread.expect("a thread").join().expect("no panic");
}

fn timed(tokens: TokenStream, of: fn(TokenStream) -> TokenStream) {
    let begin = Instant::now();
    let made = of(tokens);
    let seconds = begin.elapsed().as_secs_f64();
    println!("{seconds:.2} s: {} bytes", bytes(made));
}

fn wrap(tokens: TokenStream) -> TokenStream {
    let mut wrapped = TokenStream::new();
    for tree in tokens {
        match tree {
            TokenTree::Ident(name) => wrapped.extend(wrapped_name(&name.to_string())),
            TokenTree::Group(group) => {
                let group = Group::new(group.delimiter(), wrap(group.stream()));
                wrapped.extend([TokenTree::from(group)]);
            }
            _ => wrapped.extend([tree]),
        }
    }
    wrapped
}

fn wrapped_name(name: &str) -> TokenStream {
    let in_group = |inside: TokenStream| TokenTree::from(Group::new(Delimiter::None, inside));
    let count = |count: &str| count.parse::<usize>().expect("a number");
    if let Some(groups) = name.strip_prefix("empty_") {
        return (0..count(groups))
            .map(|_| in_group(TokenStream::new()))
            .collect();
    }
    let Some(groups) = name.strip_prefix("wrapped_") else {
        return TokenTree::from(Ident::new(name, Span::call_site())).into();
    };
    let three = TokenTree::from(Literal::u8_unsuffixed(3)).into();
    (0..count(groups)).fold(three, |inside, _| in_group(inside).into())
}

fn observed(tokens: TokenStream) {
    let mut last = Instant::now();
    let begin = last;
    let mut times = String::new();
    let report = Report::observed(tokens, |stage| {
        let now = Instant::now();
        times += &format!(" {stage:?} {:.2}", (now - last).as_secs_f64());
        last = now;
    });
    let seconds = begin.elapsed().as_secs_f64();
    let bytes = bytes(report.tokens().clone());
    let errors = report.errors();
    let first = errors.first().map_or_else(String::new, ToString::to_string);
    let said: usize = errors.iter().map(|error| error.to_string().len()).sum();
    let first: String = first.chars().take(300).collect();
    println!(
        "{seconds:.2} s:{times}; {} layers, {} errors of {said} bytes, {bytes} bytes; {}",
        report.layers().len(),
        errors.len(),
        first.replace('\n', " | ")
    );
}

/// Of all tokens, without recursion: groups may stand in each other as deep as the author's.
fn bytes(tokens: TokenStream) -> usize {
    let mut bytes = 0;
    let mut open = vec![tokens];
    while let Some(tokens) = open.pop() {
        for tree in tokens {
            match tree {
                TokenTree::Group(group) => open.push(group.stream()),
                tree => bytes += tree.to_string().len(),
            }
        }
    }
    bytes
}
