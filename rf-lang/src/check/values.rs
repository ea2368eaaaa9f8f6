//! What is found where a contract holds.

use super::Case;
use super::evaluate::Judge;
use super::quantity::Quantity;
use crate::lower::{Term, TermKind};

impl Case<'_> {
    /// The values of the sides of comparisons that ask something, in order.
    pub(crate) fn values(&self, condition: &Term) -> Vec<String> {
        let mut values = Vec::new();
        self.collect(condition, &mut values);
        values
    }

    fn collect(&self, term: &Term, values: &mut Vec<String>) {
        match &term.kind {
            TermKind::Group(inner) => self.collect(inner, values),
            TermKind::And(sides) | TermKind::Or(sides) => {
                self.collect(&sides.0, values);
                self.collect(&sides.1, values);
            }
            TermKind::Compare(_, sides) => {
                for &side in &[&sides.0, &sides.1] {
                    let mut asks = Vec::new();
                    side.asks(&mut asks);
                    if asks.is_empty() {
                        continue;
                    }
                    match self.quantity(side) {
                        Ok(Quantity::Number(number)) => values.push(number.show()),
                        Ok(Quantity::Truth(truth)) => values.push(truth.all().to_string()),
                        Err(_) => {}
                    }
                }
            }
            _ => {}
        }
    }
}
