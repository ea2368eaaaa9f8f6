//! In an optimised program numbers are immediates, and of names, records and lists there is nothing that it does not
//! use.

#[path = "support/scratch.rs"]
mod scratch;

use std::fs;
use std::process::Command;

use scratch::{LIBRARY, Scratch};

/// The receptive field is 12345, the size 7656, the jump 3.
const NETWORK: &str = "
receptive_field::receptive_field! {
    /// A network.
    pub struct Net;
    input: [35_310];
    needle_one: conv(12_343);
    needle_two: conv(3, stride = 3);
    feature needle_eye = needle_two[7];
    ensure needle_two.receptive_field == 12_345 && needle_two.size == 7_656;
}
";

const NUMBERS: &str = "
pub static SCORES: [u8; Net::NEEDLE_TWO.size[0]] = [1; Net::NEEDLE_TWO.size[0]];
#[unsafe(no_mangle)]
pub extern \"C\" fn field() -> usize {
    Net::NEEDLE_TWO.receptive_field[0]
}
#[unsafe(no_mangle)]
pub extern \"C\" fn is_near(size: usize) -> bool {
    size < Net::NEEDLE_TWO.size[0] && Net::NEEDLE_EYE.region.is_some()
}
#[unsafe(no_mangle)]
pub extern \"C\" fn kernel() -> usize {
    const { Net::NEEDLE_ONE.window().kernel[0] } // a method, too, where it stands in a const
}
";

const LIST: &str = "
#[unsafe(no_mangle)]
pub fn name(index: usize) -> &'static str {
    Net::LAYERS[index].name
}
";

/// The assembly of a library of this source, optimised.
fn assembly(name: &str, source: &str) -> String {
    let scratch = Scratch {
        edition: "2024",
        dependencies: LIBRARY,
        file: "lib.rs",
        source,
    };
    let folder = scratch.write(&format!("zero_cost/{name}"));
    let out = folder.join("out.s");
    let output = Command::new(env!("CARGO"))
        .current_dir(&folder)
        .args(["rustc", "--release", "--lib", "--offline", "--target-dir"])
        .arg(folder.with_file_name("target"))
        .args(["--", "-Ccodegen-units=1"])
        .arg(format!("--emit=asm={}", out.display()))
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    fs::read_to_string(out).expect("rustc writes assembly")
}

/// Whether a number stands in an instruction.
fn has_immediate(assembly: &str, number: u32) -> bool {
    let decimal = number.to_string();
    let hexadecimal = format!("0x{number:x}");
    assembly.lines().map(str::trim).any(|line| {
        let mut words = line.split(|char: char| !char.is_ascii_alphanumeric());
        let is_instruction = !line.starts_with(['.', '#', '/', ';']);
        is_instruction && words.any(|word| word == decimal || word == hexadecimal)
    })
}

#[test]
fn numbers_are_immediates_and_nothing_else_is_left() {
    let assembly = assembly("numbers", &format!("{NETWORK}{NUMBERS}"));
    for number in [12_345, 7_656, 12_343] {
        assert!(has_immediate(&assembly, number), "{number}\n{assembly}");
    }
    for name in ["needle", "Net", "receptive_field"] {
        assert!(!assembly.contains(name), "`{name}`\n{assembly}");
    }
    // Records are texts of digits and blanks.
    let is_text = |line: &&str| {
        [".ascii", ".asciz", ".string"]
            .iter()
            .any(|it| line.contains(it))
    };
    assert_eq!(assembly.lines().find(is_text), None);
}

#[test]
fn what_is_used_is_there() {
    let assembly = assembly("list", &format!("{NETWORK}{LIST}"));
    assert!(assembly.contains("needle_one") && assembly.contains("needle_two"));
}
