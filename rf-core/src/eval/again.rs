//! The same network at another size: what does not hang on the size is not worked out twice.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::regions::{Reach, Regions};
use super::{AxisGeometry, EvalErrorKind, Evaluation, Graph, NodeGeometry, NodeOp, Source, inside};
use crate::ops::{AxisOp, Rule, Step};

impl Evaluation {
    /// The same network with an input of another size: what [`evaluate`](super::evaluate) says of it, in less time.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Unshuffle(UnshuffleOp { factor: 2 });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// // 8 pixels, in pairs
    /// let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// let larger = evaluation.at(vec![10]);
    /// assert_eq!(larger.node(Source::Layer(0)).unwrap().axes[0].size(), 5);
    /// ```
    pub fn at(&self, input: Vec<i64>) -> Self {
        let nodes = self.graph.nodes.clone();
        super::evaluate_after(Graph { input, nodes }, Some(self))
    }

    /// What a node is on an axis at another size than here.
    pub(super) fn on_axis_again(
        &self,
        index: usize,
        inputs: &[&NodeGeometry],
        axis: usize,
        like: i64,
    ) -> Result<AxisGeometry, EvalErrorKind> {
        let node = self.graph.nodes.get(index).ok_or(EvalErrorKind::Overflow)?;
        let on_axis = inputs.iter().filter_map(|input| input.axes.get(axis));
        if let Some(again) = self.again(index, axis, &on_axis.collect::<Vec<_>>(), like) {
            return again;
        }
        let mut geometry = super::on_axis(&self.graph, node, inputs, axis, like)?;
        self.share(index, axis, &mut geometry);
        Ok(geometry)
    }

    /// The same from what it was here; `None` where that says nothing.
    fn again(
        &self,
        index: usize,
        axis: usize,
        inputs: &[&AxisGeometry],
        like: i64,
    ) -> Option<Result<AxisGeometry, EvalErrorKind>> {
        let node = self.graph.nodes.get(index)?;
        let then = self.axis(Source::Layer(index), axis)?;
        let mut pairs = node.inputs.iter().zip(inputs);
        let is_alike = pairs.all(|(&from, now)| {
            let then = self.axis(from, axis);
            then.is_some_and(|then| then.aligned == now.aligned && sees_the_same(then, now))
        });
        if !is_alike {
            return None;
        }
        match (&node.op, inputs) {
            (NodeOp::Axes(ops), [input, ..]) => through(ops.get(axis)?, then, input, like),
            (NodeOp::Join, inputs) => joined(then, inputs).map(Ok),
            _ => None,
        }
    }

    /// Takes the regions that a node had at another size, where they are the same: what comes behind it can tell.
    fn share(&self, index: usize, axis: usize, now: &mut AxisGeometry) {
        let Some(then) = self.axis(Source::Layer(index), axis) else {
            return;
        };
        let is_path = Rc::ptr_eq(&now.path, &now.full);
        let differs = now.local_differs();
        share(&mut now.full, &then.full);
        if is_path {
            now.path = Rc::clone(&now.full);
        } else {
            share(&mut now.path, &then.path);
        }
        match (&mut now.local, &then.local) {
            (Some(local), _) if !differs => *local = Rc::clone(&now.full),
            (Some(local), Some(before)) if then.local_differs() => share(local, before),
            _ => {}
        }
    }
}

impl AxisGeometry {
    /// The input, with another number of pixels.
    pub(super) fn of_other_size(&self, image: i64) -> Self {
        Self {
            image,
            size: image,
            inside: alloc::vec![(0, image)],
            ..unmeasured(self)
        }
    }
}

fn share(now: &mut Rc<Regions>, then: &Rc<Regions>) {
    if !Rc::ptr_eq(now, then) && **now == **then {
        *now = Rc::clone(then);
    }
}

fn sees_the_same(then: &AxisGeometry, now: &AxisGeometry) -> bool {
    let is_local = match (&then.local, &now.local) {
        (Some(then), Some(now)) => Rc::ptr_eq(then, now),
        (None, None) => true,
        _ => false,
    };
    is_local && Rc::ptr_eq(&then.full, &now.full) && Rc::ptr_eq(&then.path, &now.path)
}

/// An operation on the regions that it had before.
fn through(
    op: &AxisOp,
    then: &AxisGeometry,
    input: &AxisGeometry,
    like: i64,
) -> Option<Result<AxisGeometry, EvalErrorKind>> {
    let step = op.step(input.size, like).ok()?;
    if !reads_the_same(&step, then.step.as_ref()?) {
        return None;
    }
    let inside = inside::through(&step, &input.inside, input.size);
    Some(inside.map(|inside| AxisGeometry {
        image: input.image,
        size: step.size,
        step: Some(step),
        inside,
        ..unmeasured(then)
    }))
}

/// Of everything, the size of the image is seen.
fn reads_the_same(now: &Step, then: &Step) -> bool {
    let is_any = now.rule != Rule::All && now.padding_mode == then.padding_mode;
    let periods = (now.out_period, now.in_period) == (then.out_period, then.in_period);
    is_any && periods && now.rule == then.rule
}

/// A join of branches with the regions that they had before.
fn joined(then: &AxisGeometry, inputs: &[&AxisGeometry]) -> Option<AxisGeometry> {
    let first = inputs.first()?;
    let is_possible = inputs.iter().all(|input| input.size == first.size);
    // Which branch is the shortest hangs on the size where one sees all of it, or all before.
    let is_local = inputs.iter().all(|input| input.path.reach == Reach::Local);
    if !is_possible || !is_local {
        return None;
    }
    let whole = alloc::vec![(0, first.size)];
    let inside = inputs.iter().fold(whole, |runs, input| {
        inside::intersection(&runs, &input.inside)
    });
    Some(AxisGeometry {
        image: first.image,
        size: first.size,
        inside,
        ..unmeasured(then)
    })
}

/// What does not hang on the size.
fn unmeasured(then: &AxisGeometry) -> AxisGeometry {
    AxisGeometry {
        image: then.image,
        size: then.size,
        step: then.step,
        full: Rc::clone(&then.full),
        local: then.local.clone(),
        path: Rc::clone(&then.path),
        inside: Vec::new(),
        aligned: then.aligned,
        around: None,
        local_around: None,
    }
}
