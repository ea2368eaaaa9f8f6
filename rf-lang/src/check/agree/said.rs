//! How two elements differ, in words.

use receptive_field_core::CollectVec as _;
use receptive_field_core::ops::{PaddingMode, Rule, Step};

use super::align::is_same_rule;
use super::element::{Element, Shape, moved, numbers};

/// What is one thing here and another there: `stride`, `1`, `2`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Aspect {
    pub(crate) name: &'static str,
    pub(crate) here: String,
    pub(crate) there: String,
}

/// In what two elements differ, if what flows into them is the same.
pub(super) fn aspects(here: &Element, there: &Element) -> Vec<Aspect> {
    let mut found = Vec::new();
    if here.shape != Shape::Axes {
        return found;
    }
    let mut pairs = here.steps.iter().zip(&there.steps);
    if !pairs.all(|(a, b)| is_same_rule(a.rule, b.rule)) {
        found.push(Aspect {
            name: "",
            here: what(here),
            there: what(there),
        });
        return found;
    }
    for (index, name) in ["kernel", "stride", "dilation", "padding"]
        .into_iter()
        .enumerate()
    {
        let mut pairs = here.steps.iter().zip(&there.steps);
        if pairs.any(|(a, b)| differ(index, a, b)) {
            found.push(Aspect {
                name,
                here: each(&here.steps, |step| number(index, step)),
                there: each(&there.steps, |step| number(index, step)),
            });
        }
    }
    if !found.is_empty() {
        return found;
    }
    if here.sizes.before == there.sizes.before && here.sizes.after != there.sizes.after {
        found.push(Aspect {
            name: "size",
            here: listed(&here.sizes.after),
            there: listed(&there.sizes.after),
        });
        return found;
    }
    // A fitted size tells itself from what comes in.
    let mut pairs = here.steps.iter().zip(&there.steps);
    let is_window = pairs.all(|(a, _)| taps_of(a).is_some());
    let mut pairs = here.steps.iter().zip(&there.steps);
    if !is_window && pairs.any(|(a, b)| numbers(a) != numbers(b)) && here.sizes == there.sizes {
        found.push(Aspect {
            name: "",
            here: what(here),
            there: other_of_its_kind(here, there),
        });
    }
    found
}

/// What the other is, where both are the same but for what [`what`] leaves out.
fn other_of_its_kind(here: &Element, there: &Element) -> String {
    let said = what(there);
    if said != what(here) {
        return said;
    }
    let mut steps = there.steps.iter();
    String::from(
        if steps.any(|step| matches!(step.rule, Rule::Block { .. })) {
            "one with another shift"
        } else {
            "one with another mode or other coordinates"
        },
    )
}

const KERNEL: usize = 0;
const STRIDE: usize = 1;
const PADDING: usize = 3;

/// Kernel, stride, dilation and padding before.
fn taps_of(step: &Step) -> Option<[i64; 4]> {
    match step.rule {
        Rule::Window { .. } | Rule::Transposed { .. } => {
            let [_, _, kernel, stride, dilation, before, _] = numbers(step);
            Some([kernel, stride, dilation, before])
        }
        _ => None,
    }
}

/// Whether one of the four differs, padding also in what stands in it.
fn differ(index: usize, a: &Step, b: &Step) -> bool {
    let (Some(here), Some(there)) = (taps_of(a), taps_of(b)) else {
        return false;
    };
    here.get(index) != there.get(index) || index == PADDING && a.padding_mode != b.padding_mode
}

/// One of the four, of padding both sides.
fn number(index: usize, step: &Step) -> String {
    let taps = taps_of(step);
    match taps.and_then(|taps| taps.get(index).copied()) {
        Some(_) if index == PADDING => padding(step),
        Some(number) => number.to_string(),
        None => String::new(),
    }
}

fn padding(step: &Step) -> String {
    let amount = match step.padding {
        (before, after) if before == after => before.to_string(),
        (before, after) => format!("({before}, {after})"),
    };
    match step.padding_mode {
        PaddingMode::Zeros => amount,
        mode => format!("{amount} {}", mode.name()),
    }
}

/// One word where it is the same on all axes.
fn each(steps: &[Step], ask: impl Fn(&Step) -> String) -> String {
    let words = steps.iter().map(ask).collect_vec();
    one_or_all(&words)
}

fn listed(sizes: &[i64]) -> String {
    let words = sizes.iter().map(ToString::to_string).collect_vec();
    one_or_all(&words)
}

fn one_or_all(words: &[String]) -> String {
    match words {
        [first, rest @ ..] if rest.iter().all(|word| word == first) => first.clone(),
        _ => format!("[{}]", words.join(", ")),
    }
}

/// What a padding or a crop is.
fn shifted(steps: &[Step]) -> String {
    let is_crop = |step: &Step| step.padding.0 <= 0 && step.padding.1 <= 0;
    if steps.iter().all(is_crop) {
        let opposite = |step: &Step| Step {
            padding: (
                step.padding.0.saturating_neg(),
                step.padding.1.saturating_neg(),
            ),
            ..*step
        };
        format!("a crop of {}", each(steps, |step| padding(&opposite(step))))
    } else {
        format!("a padding of {}", each(steps, padding))
    }
}

/// What an element is.
pub(super) fn what(element: &Element) -> String {
    let Some(step) = element.steps.first() else {
        return String::from("a join");
    };
    let is_shift = element.steps.iter().all(|step| moved(step).is_some());
    match step.rule {
        Rule::Window { .. } if is_shift => shifted(&element.steps),
        Rule::Window { .. } => format!(
            "a window of {}, stride {}",
            each(&element.steps, |step| number(KERNEL, step)),
            each(&element.steps, |step| number(STRIDE, step))
        ),
        Rule::Transposed { .. } => format!(
            "a transposed convolution of {}, stride {}",
            each(&element.steps, |step| number(KERNEL, step)),
            each(&element.steps, |step| number(STRIDE, step))
        ),
        Rule::Interpolated { .. } => format!("a resize to {}", listed(&element.sizes.after)),
        Rule::Adaptive { .. } => {
            format!("an adaptive pooling to {}", listed(&element.sizes.after))
        }
        Rule::Block { window, .. } => format!("a mix in windows of {window}"),
        Rule::All if element.sizes.after.iter().all(|&size| size == 1) => {
            String::from("a global pooling")
        }
        Rule::All => String::from("a mix of everything"),
        Rule::Prefix => String::from("a scan"),
    }
}
