//! Makes a failing network smaller while it fails.

use super::net::{At, Kind, Net, Node};
use super::op::{Fill, Op, Pad};

/// The smallest network found for which `fails` still says something, and what it says.
pub fn shrink(net: &Net, text: String, fails: impl Fn(&Net) -> Option<String>) -> (Net, String) {
    let (mut net, mut text) = (net.clone(), text);
    loop {
        let smaller = smaller(&net)
            .into_iter()
            .find_map(|net| Some((fails(&net)?, net)));
        let Some((said, found)) = smaller else {
            return (net, text);
        };
        (net, text) = (found, said);
    }
}

fn smaller(net: &Net) -> Vec<Net> {
    let mut all = Vec::new();
    all.extend((0..net.nodes.len()).rev().map(|place| without(net, place)));
    if net.image.len() > 1 {
        all.extend((0..net.image.len()).map(|axis| one_axis(net, axis)));
    }
    for (place, node) in net.nodes.iter().enumerate() {
        let mut change = |node: Node| {
            let mut changed = net.clone();
            changed.nodes[place] = node;
            all.push(changed);
        };
        if node.inputs.len() > 2 || (node.inputs.len() == 2 && node.kind == Kind::Join) {
            for left_out in 0..node.inputs.len() {
                let mut fewer = node.clone();
                fewer.inputs.remove(left_out);
                change(fewer);
            }
        }
        if let Kind::Each(ops) = &node.kind {
            for (axis, op) in ops.iter().enumerate() {
                for simple in simpler(*op) {
                    let mut ops = ops.clone();
                    ops[axis] = simple;
                    change(Node {
                        kind: Kind::Each(ops),
                        ..node.clone()
                    });
                }
            }
        }
    }
    for axis in 0..net.image.len() {
        for less in [1, net.image[axis] / 2, net.image[axis] - 1] {
            if (1..net.image[axis]).contains(&less) {
                let mut fewer = net.clone();
                fewer.image[axis] = less;
                all.push(fewer);
            }
        }
    }
    all
}

/// Those that read the layer read its first input.
fn without(net: &Net, place: usize) -> Net {
    let instead = net.nodes[place].inputs[0];
    let moved = |at: At| match at.cmp(&(place + 1)) {
        std::cmp::Ordering::Less => at,
        std::cmp::Ordering::Equal => instead,
        std::cmp::Ordering::Greater => at - 1,
    };
    let mut fewer = net.clone();
    fewer.nodes.remove(place);
    for node in &mut fewer.nodes {
        node.inputs.iter_mut().for_each(|at| *at = moved(*at));
        node.like = node.like.map(moved);
    }
    fewer
}

fn one_axis(net: &Net, axis: usize) -> Net {
    let mut one = net.clone();
    one.image = vec![net.image[axis]];
    for node in &mut one.nodes {
        if let Kind::Each(ops) = &mut node.kind {
            *ops = vec![ops[axis]];
        }
    }
    one
}

/// Counts of which one is smaller by 1.
fn less<const N: usize>(counts: [i64; N]) -> impl Iterator<Item = [i64; N]> {
    let all = (0..N).map(move |at| {
        let mut less = counts;
        less[at] -= 1;
        less
    });
    all.filter(|less| less.iter().all(|count| *count > 0))
}

/// Every step leads to fewer or smaller numbers, so that this comes to an end.
fn simpler(op: Op) -> Vec<Op> {
    match op {
        Op::Pointwise => Vec::new(),
        Op::Window {
            k,
            s,
            d,
            pad,
            fill,
            ceil,
        } => {
            let mut all = vec![Op::Pointwise];
            all.extend(less([k, s, d]).map(|[k, s, d]| Op::Window {
                k,
                s,
                d,
                pad,
                fill,
                ceil,
            }));
            if fill != Fill::Zeros {
                all.push(Op::Window {
                    k,
                    s,
                    d,
                    pad,
                    fill: Fill::Zeros,
                    ceil,
                });
            }
            let none = Pad::Both(0, 0);
            if pad != none || ceil {
                all.push(Op::Window {
                    k,
                    s,
                    d,
                    pad: none,
                    fill,
                    ceil: false,
                });
            }
            all
        }
        Op::Transposed {
            k,
            s,
            d,
            pad,
            extra,
        } => {
            let mut all = vec![Op::Pointwise];
            all.extend(less([k, s, d]).map(|[k, s, d]| Op::Transposed {
                k,
                s,
                d,
                pad,
                extra,
            }));
            let none = Pad::Both(0, 0);
            if pad != none || extra != 0 {
                all.push(Op::Transposed {
                    k,
                    s,
                    d,
                    pad: none,
                    extra: 0,
                });
            }
            all
        }
        Op::Upsample { f, mode } if f > 1 => vec![Op::Upsample { f: f - 1, mode }, Op::Pointwise],
        Op::Resize { m, mode } if m > 1 => vec![Op::Resize { m: m - 1, mode }, Op::Pointwise],
        Op::Rescale { p, q, mode } => less([p, q])
            .map(|[p, q]| Op::Rescale { p, q, mode })
            .chain([Op::Pointwise])
            .collect(),
        Op::Adaptive { m } if m > 1 => vec![Op::Adaptive { m: m - 1 }, Op::Pointwise],
        Op::Mix { w, a } if w > 1 => vec![Op::Mix { w: w - 1, a }, Op::Pointwise],
        Op::Shift { b, e, fill } => {
            let less = [
                (b - b.signum(), e, fill),
                (b, e - e.signum(), fill),
                (b, e, Fill::Zeros),
            ];
            let less = less.into_iter().filter(|shift| *shift != (b, e, fill));
            less.map(|(b, e, fill)| Op::Shift { b, e, fill })
                .chain([Op::Pointwise])
                .collect()
        }
        _ => vec![Op::Pointwise],
    }
}
