//! Finds units: parts between one layer and a join that nothing else reads, as a residual unit is.

use crate::body::{Body, Input, Part, What};

/// Makes each a part of its own, the innermost first.
pub(crate) fn collapse(body: &mut Body) {
    let mut join = 0;
    while join < body.parts.len() {
        let is_join = matches!(body.parts[join].what, What::Join(_));
        let unit = if is_join { unit(body, join) } else { None };
        match unit {
            Some((entry, members)) if members.len() > 1 && members.len() < body.parts.len() => {
                join = take_out(body, entry, &members) + 1;
            }
            _ => join += 1,
        }
    }
}

/// The parts that lead from one part to a join, if nothing else reads any of them.
fn unit(body: &Body, join: usize) -> Option<(Input, Vec<usize>)> {
    let entry = dominator(body, join);
    let mut members = vec![join];
    let mut waiting: Vec<Input> = body.parts[join].reads().collect();
    while let Some(from) = waiting.pop() {
        let Input::Part(index) = from else { continue };
        if from != entry && !members.contains(&index) {
            members.push(index);
            waiting.extend(body.parts[index].reads());
        }
    }
    members.sort_unstable();
    let is_inside = |index: usize| members.binary_search(&index).is_ok();
    let is_read_outside = body.parts.iter().enumerate().any(|(reader, part)| {
        !is_inside(reader)
            && part
                .reads()
                .any(|from| matches!(from, Input::Part(index) if index != join && is_inside(index)))
    });
    (!is_read_outside).then_some((entry, members))
}

/// The last part through which everything flows that leads to this one.
fn dominator(body: &Body, part: usize) -> Input {
    let mut above: Vec<Input> = Vec::with_capacity(part + 1);
    let mut depth: Vec<usize> = Vec::with_capacity(part + 1);
    let depth_of = |depth: &[usize], from| match from {
        Input::Entry => 0,
        Input::Part(index) => depth[index],
    };
    for part in &body.parts[..=part] {
        let mut reads = part.reads();
        let mut meet = reads.next().unwrap_or(Input::Entry);
        for mut other in reads {
            while meet != other {
                let (own, others) = (depth_of(&depth, meet), depth_of(&depth, other));
                if own >= others {
                    if let Input::Part(index) = meet {
                        meet = above[index];
                    }
                }
                if others >= own {
                    if let Input::Part(index) = other {
                        other = above[index];
                    }
                }
            }
        }
        depth.push(depth_of(&depth, meet) + 1);
        above.push(meet);
    }
    above[part]
}

/// Puts a unit in the place of its members, and gives that place.
fn take_out(body: &mut Body, entry: Input, members: &[usize]) -> usize {
    let mut inside = Body::default();
    let mut name = String::new();
    for &member in members {
        let mut part = body.parts[member].clone();
        for from in part.inputs.iter_mut().chain(&mut part.like) {
            *from = match *from {
                from if from == entry => Input::Entry,
                Input::Part(index) => {
                    Input::Part(members.binary_search(&index).unwrap_or_default())
                }
                Input::Entry => Input::Entry,
            };
        }
        name = if inside.parts.is_empty() {
            part.name.clone()
        } else {
            shared(&name, &part.name)
        };
        inside.parts.push(part);
    }
    let Some(&join) = members.last() else {
        return 0;
    };
    if name.is_empty() {
        name.clone_from(&body.parts[join].name);
    }
    let like = None;
    body.parts[join] = Part {
        name,
        what: What::Unit(inside),
        inputs: vec![entry],
        like,
    };
    let gone = &members[..members.len() - 1];
    let number = |index: usize| index - gone.partition_point(|&member| member < index);
    let mut index = 0;
    body.parts.retain(|_| {
        index += 1;
        gone.binary_search(&(index - 1)).is_err()
    });
    body.renumber(number);
    number(join)
}

/// What two names with dots begin with.
pub(crate) fn shared(a: &str, b: &str) -> String {
    let parts = a.split('.').zip(b.split('.'));
    let same: Vec<&str> = parts.take_while(|(a, b)| a == b).map(|(a, _)| a).collect();
    same.join(".")
}
