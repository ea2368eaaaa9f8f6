//! Writes an ONNX file as a call of the macro `receptive_field!`.

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use receptive_field_from_onnx::{Named, written};
use receptive_field_language::{Disk, Report};

const USAGE: &str = "from-onnx MODEL.onnx [--input HEIGHT,WIDTH] [--output TENSOR] [--name STRUCT] \
    [--treat NODE STAGES]…

Writes the network as a call of `receptive_field!`. `--input` is needed where the file fixes no size; `--output` is where
it ends, a tensor or a node; `--treat` says what a node does that has no stated geometry, as in
`--treat /attn/MatMul 'mix()'`.";

struct Arguments {
    path: PathBuf,
    /// Statements about the file.
    statements: String,
    name: Option<String>,
}

impl Arguments {
    fn read(mut given: impl Iterator<Item = String>) -> Option<Self> {
        let mut path = None;
        let mut statements = Vec::new();
        let mut name = None;
        while let Some(argument) = given.next() {
            match argument.as_str() {
                "--input" => statements.push(format!("input: [{}];", given.next()?)),
                "--output" => statements.push(format!("output: {:?};", given.next()?)),
                "--treat" => {
                    let (node, stages) = (given.next()?, given.next()?);
                    statements.push(format!("treat {node:?} as {stages};"));
                }
                "--name" => name = Some(given.next()?),
                _ if argument.starts_with('-') => return None,
                _ => path = Some(PathBuf::from(argument)),
            }
        }
        Some(Self {
            path: path?,
            statements: statements.join(" "),
            name,
        })
    }
}

fn main() -> ExitCode {
    let Some(arguments) = Arguments::read(env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    match text(&arguments) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn text(arguments: &Arguments) -> Result<String, String> {
    let path = arguments.path.to_string_lossy();
    let call = format!(
        "(receptive_field) pub struct Net; onnx: {path:?}; {}",
        arguments.statements
    );
    let tokens = call.parse();
    let tokens = tokens.map_err(|error| format!("error: `{}`: {error}", arguments.statements))?;
    let report = Report::with_files(tokens, &Disk::at(""));
    if let Some(error) = report.errors().first() {
        return Err(format!("error: {error}"));
    }
    let layers = report.layers().iter().zip(report.kinds());
    let layers = layers.map(|(name, &kind)| Named { name, kind });
    let layers: Vec<Named> = layers.collect();
    let (Some(network), Some(output)) = (report.structs().first(), report.output()) else {
        return Err(String::from("error: there is no network"));
    };
    let name = arguments.name.clone();
    let name = name.unwrap_or_else(|| struct_name(&arguments.path));
    Ok(written(&name, network.evaluation.graph(), &layers, output))
}

/// `yolov8n.onnx` is `Yolov8n`.
fn struct_name(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let words = stem.split(|letter: char| !letter.is_ascii_alphanumeric());
    let name: String = words
        .filter_map(|word| {
            let mut letters = word.chars();
            let first = letters.next()?;
            Some(first.to_ascii_uppercase().to_string() + letters.as_str())
        })
        .collect();
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        name
    } else {
        format!("Net{name}")
    }
}
