//! A harness as a plain program: bytes of its own, one input after the other, each on a thread that is named by it.

use std::env;
use std::process::{Command, ExitCode};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use crate::choices::mixed;
use crate::judge::digest;
use crate::watch::Watch;

/// rustc's own stack, on which macros run.
const STACK: usize = 8 << 20;
/// Whatever takes longer has no end.
const LIMIT: Duration = Duration::from_secs(120);
/// So many findings end it.
const FINDINGS: usize = 10;
/// So many inputs are looked at by a second process.
const AGAIN: u64 = 200;

struct Arguments {
    seconds: u64,
    executions: u64,
    seed: u64,
    /// Prints what depends on all expansions, and nothing else.
    is_second: bool,
}

impl Arguments {
    fn read() -> Option<Self> {
        let mut read = Self {
            seconds: 10,
            executions: u64::MAX,
            seed: 1,
            is_second: false,
        };
        let mut given = env::args().skip(1);
        while let Some(name) = given.next() {
            let number = given.next()?.parse().ok()?;
            match name.as_str() {
                "--seconds" => read.seconds = number,
                "--executions" => read.executions = number,
                "--seed" => read.seed = number,
                "--again" => (read.executions, read.seconds, read.is_second) = (number, 600, true),
                _ => return None,
            }
        }
        Some(read)
    }
}

/// What is known behind some executions.
#[derive(Default)]
struct Done {
    executions: u64,
    digest: u64,
    /// Of the first few.
    first: (u64, u64),
    slowest: (Duration, u64),
    findings: usize,
}

/// Runs a harness as its arguments say.
pub fn run(name: &str, harness: fn(&[u8])) -> ExitCode {
    let Some(arguments) = Arguments::read() else {
        eprintln!("{name} [--seconds N] [--executions N] [--seed N]");
        return ExitCode::FAILURE;
    };
    let started = Instant::now();
    let mut done = Done::default();
    while done.executions < arguments.executions
        && started.elapsed().as_secs() < arguments.seconds
        && done.findings < FINDINGS
    {
        let seed = arguments.seed + done.executions;
        done.executions += 1;
        let Some((took, digest)) = execution(name, seed, harness) else {
            done.findings += 1;
            continue;
        };
        done.digest = (done.digest ^ digest).wrapping_mul(0x0100_0000_01b3);
        done.slowest = done.slowest.max((took, seed));
        if done.executions <= AGAIN {
            done.first = (done.executions, done.digest);
        }
    }
    if arguments.is_second {
        println!("{}", done.digest);
        return ExitCode::SUCCESS;
    }
    done.print(name, started.elapsed());
    if done.findings > 0 {
        return ExitCode::FAILURE;
    }
    second(name, arguments.seed, done.first)
}

impl Done {
    fn print(&self, name: &str, took: Duration) {
        let (executions, findings, (slowest, seed)) =
            (self.executions, self.findings, self.slowest);
        println!(
            "{name}: {executions} executions in {took:.0?}, {findings} findings; the slowest took {slowest:.0?} (--seed {seed})"
        );
    }
}

/// The time that one took, and what depends on its expansions.
fn execution(name: &str, seed: u64, harness: fn(&[u8])) -> Option<(Duration, u64)> {
    let (sender, receiver) = mpsc::channel();
    let thread = thread::Builder::new().stack_size(STACK);
    let thread = thread.name(format!("{name} --executions 1 --seed {seed}"));
    let running = thread.spawn(move || {
        let watch = Watch::start();
        harness(&bytes(seed));
        // Nobody waits any more where it took too long.
        let _ = sender.send((watch.elapsed(), digest()));
    });
    match receiver.recv_timeout(LIMIT) {
        Ok(done) => Some(done),
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            let _ = running.unwrap().join();
            None
        }
        Err(mpsc::RecvTimeoutError::Timeout) => {
            eprintln!("{name} --executions 1 --seed {seed}: no end after {LIMIT:?}");
            None
        }
    }
}

fn bytes(seed: u64) -> Vec<u8> {
    let count = mixed(seed) % 32;
    (0..count)
        .flat_map(|at| mixed(seed ^ at << 40).to_le_bytes())
        .chain(seed.to_le_bytes())
        .collect()
}

/// Another process expands the first inputs to the same tokens.
fn second(name: &str, seed: u64, (executions, digest): (u64, u64)) -> ExitCode {
    let program = env::current_exe().unwrap();
    let mut command = Command::new(program);
    command.args([
        "--seed",
        &seed.to_string(),
        "--again",
        &executions.to_string(),
    ]);
    let told = String::from_utf8(command.output().unwrap().stdout).unwrap();
    if told.trim() == digest.to_string() {
        return ExitCode::SUCCESS;
    }
    eprintln!("{name}: another process expands the first {executions} inputs differently");
    ExitCode::FAILURE
}
