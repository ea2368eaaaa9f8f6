//! The same network at another size: what does not hang on the size is not worked out twice.

use alloc::vec::Vec;

use super::{Evaluation, Graph};

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
    #[inline]
    pub fn at(&self, input: Vec<i64>) -> Self {
        self.at_after(&mut 0, input)
    }

    /// The same of one of several networks, as [`evaluate_after`](super::evaluate_after) counts them.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Unshuffle(UnshuffleOp { factor: 2 });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// let mut rows = 0;
    /// // 8 pixels, in pairs, and 10: what pairs see does not hang on the size
    /// let evaluation = evaluate_after(&mut rows, Graph { input: vec![8], nodes });
    /// evaluation.at_after(&mut rows, vec![10]);
    /// assert_eq!(rows, 1);
    /// ```
    #[inline]
    pub fn at_after(&self, rows: &mut usize, input: Vec<i64>) -> Self {
        let nodes = self.graph.nodes.clone();
        super::forward::evaluate_as(Graph { input, nodes }, Some(self), rows)
    }
}
