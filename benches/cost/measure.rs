//! Time and memory of other processes.
//!
//! Times are user + system of a process and all that it waited for, as `bash` tells them, in milliseconds: `std` has no
//! other way to them that is finer than a tick of the clock. Builds from nothing are timed by the clock, too.

use std::fs;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

const TIMED: &str = r#"TIMEFORMAT="times %3U %3S %3R"; time "$@" 1>&2"#;

/// What a command cost, and what it said.
pub(crate) struct Run {
    /// User + system, in milliseconds.
    pub(crate) cpu: f64,
    /// From begin to end, in milliseconds.
    pub(crate) clock: f64,
    pub(crate) said: String,
}

/// Runs a command to its end, which must be a good one.
pub(crate) fn timed(command: &Command) -> Run {
    let mut bash = Command::new("bash");
    bash.args(["-c", TIMED, "bash"])
        .arg(command.get_program())
        .args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => bash.env(name, value),
            None => bash.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        bash.current_dir(folder);
    }
    let output = bash.output().expect("bash runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{command:?}\n{said}");
    let line = said.lines().rev().find(|line| line.starts_with("times "));
    let words = line.expect("bash tells times").split(' ').skip(1);
    let seconds: Vec<f64> = words.map(|word| word.parse().expect("seconds")).collect();
    let [user, system, clock] = seconds[..] else {
        panic!("three times: {said}");
    };
    Run {
        cpu: (user + system) * 1000.0,
        clock: clock * 1000.0,
        said,
    }
}

/// Peak memory of a command in megabytes. It must not hand its work to other processes.
pub(crate) fn peak(command: &mut Command) -> f64 {
    let mut child = command
        .stdout(Stdio::null())
        .spawn()
        .expect("the command runs");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0.0_f64;
    loop {
        // The high-water mark only grows: nothing is missed but the last moment.
        let text = fs::read_to_string(&status).unwrap_or_default();
        let mark = text.lines().find_map(|line| {
            let kilobytes = line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?;
            kilobytes.parse::<f64>().ok()
        });
        peak = peak.max(mark.unwrap_or(0.0) / 1024.0);
        if let Some(end) = child.try_wait().expect("the command ends") {
            assert!(end.success(), "{command:?}");
            return peak;
        }
        sleep(Duration::from_millis(1));
    }
}

/// Measures every subject once a round, every other round backwards, and tells the median of each.
pub(crate) fn interleaved<T>(
    rounds: usize,
    subjects: &[T],
    mut measure: impl FnMut(&T, usize) -> f64,
) -> Vec<f64> {
    let mut samples = vec![Vec::new(); subjects.len()];
    for round in 0..rounds {
        let mut order: Vec<usize> = (0..subjects.len()).collect();
        if round % 2 == 1 {
            order.reverse();
        }
        for index in order {
            samples[index].push(measure(&subjects[index], round));
        }
    }
    samples.into_iter().map(median).collect()
}

/// The middle value.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// A count, for ratios.
#[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
pub(crate) fn float(count: usize) -> f64 {
    count as f64
}
