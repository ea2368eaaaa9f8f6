//! Random networks beside files of the same, and of almost the same: something is told where they differ, and only there.

use std::fmt::Write as _;

use crate::random::number;
use crate::rng::Rng;
use crate::writer::{File, Node, kernels};

/// Of a layer that reads nothing before it.
const INPUT: usize = usize::MAX;

#[derive(Clone)]
enum Layer {
    /// A convolution of this kernel and dilation.
    Window(i64, i64, usize),
    Join(Vec<usize>),
    Gate(usize, usize),
}

impl Layer {
    fn reads(&mut self) -> Vec<&mut usize> {
        match self {
            Self::Window(_, _, from) => vec![from],
            Self::Join(all) => all.iter_mut().collect(),
            Self::Gate(from, by) => vec![from, by],
        }
    }
}

fn pick(rng: &mut Rng, count: usize) -> usize {
    usize::try_from(rng.within(0, i64::try_from(count).expect("few") - 1)).expect("in range")
}

/// One of so many layers, or the input.
fn before(rng: &mut Rng, count: usize) -> usize {
    match pick(rng, count + 1) {
        0 => INPUT,
        index => index - 1,
    }
}

fn layer(rng: &mut Rng, count: usize) -> Layer {
    match pick(rng, 8) {
        0 => Layer::Gate(before(rng, count), before(rng, count)),
        1 | 2 => {
            let branches = 2 + pick(rng, 2);
            Layer::Join((0..branches).map(|_| before(rng, count)).collect())
        }
        _ => {
            let from = if count > 0 && pick(rng, 3) > 0 {
                count - 1
            } else {
                before(rng, count)
            };
            Layer::Window(1 + 2 * rng.within(0, 2), rng.within(1, 2), from)
        }
    }
}

/// The same but for one layer or one branch.
fn changed(rng: &mut Rng, layers: &[Layer]) -> Vec<Layer> {
    let mut layers = layers.to_vec();
    let at = pick(rng, layers.len());
    match pick(rng, 5) {
        0 => layers[at] = layer(rng, at),
        1 => {
            let mut reads = layers[at].reads();
            let branch = pick(rng, reads.len());
            *reads[branch] = before(rng, at);
        }
        2 => {
            // What it read is read instead of it.
            let from = *layers[at].reads()[0];
            for other in &mut layers[at + 1..] {
                for read in other.reads() {
                    *read = if *read == at { from } else { *read };
                }
            }
        }
        3 => {
            if let Layer::Join(branches) = &mut layers[at] {
                let more = before(rng, at);
                branches.push(more);
            }
        }
        _ => {
            // One more behind it, which all read that read it.
            for other in &mut layers[at + 1..] {
                for read in other.reads() {
                    *read += usize::from(*read >= at && *read != INPUT);
                }
            }
            let mut more = layer(rng, at + 1);
            *more.reads()[0] = at;
            layers.insert(at + 1, more);
        }
    }
    layers
}

/// What a layer reads, each once and none that does nothing; joins with what comes together in others for them alone.
struct Plain(Vec<Layer>);

impl Plain {
    fn of(layers: &[Layer]) -> (Self, usize) {
        let mut plain = Self(Vec::new());
        let mut stands_for: Vec<usize> = Vec::new();
        for (index, layer) in layers.iter().enumerate() {
            let mut layer = layer.clone();
            for read in layer.reads() {
                *read = stands_for.get(*read).copied().unwrap_or(INPUT);
            }
            each_once(&mut layer);
            stands_for.push(match &layer {
                Layer::Window(1, _, from) => *from,
                Layer::Join(branches) if branches.len() == 1 => branches[0],
                Layer::Gate(from, by) if from == by => *from,
                _ => index,
            });
            plain.0.push(layer);
        }
        let end = stands_for[layers.len() - 1];
        while plain.is_folded(end) {}
        (plain, end)
    }

    /// Whether one more join is made part of the only one that reads it.
    fn is_folded(&mut self, end: usize) -> bool {
        let used = self.used(end);
        for &join in used.iter().filter(|&&join| join != end) {
            let Layer::Join(branches) = self.0[join].clone() else {
                continue;
            };
            let mut readers = used.iter().copied();
            let mut readers = readers.by_ref().filter(|&reader| {
                let mut layer = self.0[reader].clone();
                layer.reads().into_iter().any(|read| *read == join)
            });
            let (first, second) = (readers.next(), readers.next());
            let Some(reader) = first.filter(|_| second.is_none()) else {
                continue;
            };
            if let Layer::Join(all) = &mut self.0[reader] {
                all.retain(|&branch| branch != join);
                all.extend(branches);
                each_once(&mut self.0[reader]);
                return true;
            }
        }
        false
    }

    /// The layers that lead to one.
    fn used(&self, end: usize) -> Vec<usize> {
        let (mut waiting, mut used) = (vec![end], Vec::new());
        while let Some(index) = waiting.pop() {
            if index != INPUT && !used.contains(&index) {
                used.push(index);
                let mut layer = self.0[index].clone();
                waiting.extend(layer.reads().into_iter().map(|read| *read));
            }
        }
        used
    }

    /// What a layer does to the image, in words that are equal where it is.
    fn meaning(&self, of: usize) -> String {
        match self.0.get(of) {
            None => String::from("x"),
            Some(Layer::Window(kernel, dilation, from)) => {
                format!("{kernel}/{dilation}({})", self.meaning(*from))
            }
            Some(Layer::Join(branches)) => {
                let branches = branches.iter().map(|&from| self.meaning(from));
                let mut branches: Vec<String> = branches.collect();
                branches.sort();
                format!("[{}]", branches.join("+"))
            }
            Some(Layer::Gate(from, by)) => {
                format!("<{}*{}>", self.meaning(*from), self.meaning(*by))
            }
        }
    }
}

fn each_once(layer: &mut Layer) {
    if let Layer::Join(branches) = layer {
        branches.sort_unstable();
        branches.dedup();
    }
}

fn meaning(layers: &[Layer]) -> String {
    let (plain, end) = Plain::of(layers);
    plain.meaning(end)
}

/// As a call writes it.
fn written(layers: &[Layer]) -> String {
    let name = |from: usize| match from {
        INPUT => String::from("input"),
        index => format!("l{index}"),
    };
    let mut text = String::new();
    for (index, layer) in layers.iter().enumerate() {
        let _ = match layer {
            Layer::Window(kernel, dilation, from) => write!(
                text,
                "l{index}: {} -> conv({kernel}, dilation = {dilation}, pad = same);",
                name(*from)
            ),
            Layer::Join(branches) => {
                let names: Vec<String> = branches.iter().map(|&from| name(from)).collect();
                write!(text, "l{index}: add({});", names.join(", "))
            }
            Layer::Gate(from, by) => {
                write!(text, "l{index}: scale({}, {});", name(*from), name(*by))
            }
        };
    }
    text
}

/// As a file has it, with activations here and there.
fn file(rng: &mut Rng, layers: &[Layer]) -> File {
    let tensor = |from: usize| match from {
        INPUT => String::from("x"),
        index => format!("t{index}"),
    };
    let mut nodes = Vec::new();
    let mut node = |operation: &str, name: &str, inputs: &[String], output: &str| {
        let inputs: Vec<&str> = inputs.iter().map(String::as_str).collect();
        nodes.push(Node::new(operation, name, &inputs, &[output]));
        nodes.len() - 1
    };
    let mut padded = Vec::new();
    for (index, layer) in layers.iter().enumerate() {
        let (name, output) = (format!("n{index}"), format!("t{index}"));
        let is_active = pick(rng, 3) == 0;
        let made = if is_active {
            format!("a{index}")
        } else {
            output.clone()
        };
        match layer {
            Layer::Window(kernel, dilation, from) => {
                let at = node("Conv", &name, &[tensor(*from), format!("w{kernel}")], &made);
                padded.push((at, *kernel, *dilation));
            }
            Layer::Join(branches) => {
                let inputs: Vec<String> = branches.iter().map(|&from| tensor(from)).collect();
                node("Sum", &name, &inputs, &made);
            }
            Layer::Gate(from, by) => {
                let gate = format!("g{index}");
                node("Sigmoid", "", &[tensor(*by)], &gate);
                node("Mul", &name, &[tensor(*from), gate], &made);
            }
        }
        if is_active {
            node("Relu", "", &[made], &output);
        }
    }
    for (at, kernel, dilation) in padded {
        let pad = dilation * (kernel / 2);
        nodes[at] = std::mem::take(&mut nodes[at])
            .ints("kernel_shape", &[kernel])
            .ints("dilations", &[dilation])
            .ints("pads", &[pad, pad]);
    }
    let last = tensor(layers.len() - 1);
    nodes.push(Node::new("Identity", "", &[&last], &["y"]));
    kernels(File::of(17, &[1, 8, 32], nodes), &[&[1], &[3], &[5]])
}

#[test]
fn what_differs_is_told() {
    let (count, first) = (number("RF_NETWORKS", 300), number("RF_SEED", 1));
    let (mut same, mut different) = (0, 0);
    for seed in first..first + count {
        let mut rng = Rng::new(seed);
        let here: Vec<Layer> = (0..3 + pick(&mut rng, 6)).fold(Vec::new(), |mut layers, count| {
            layers.push(layer(&mut rng, count));
            layers
        });
        let mut there = here.clone();
        for _ in 0..pick(&mut rng, 4) {
            there = changed(&mut rng, &there);
        }
        let call = format!(
            "struct Net; input: [32]; same_as: \"f\"; {}",
            written(&here)
        );
        let told = crate::unfit::errors(&file(&mut rng, &there), &call);
        let is_same = meaning(&here) == meaning(&there);
        assert_eq!(
            told.is_empty(),
            is_same,
            "seed {seed}: {call}\nbeside {}\n{told:#?}",
            written(&there)
        );
        same += usize::from(is_same);
        different += usize::from(!is_same);
    }
    println!("{same} same, {different} different");
    assert!(same * 5 > different && different * 5 > same);
}
