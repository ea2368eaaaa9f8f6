//! What is told of an `at`: the first size at which something does not hold, how many there are, and where it holds.

use receptive_field_core::eval::{Graph, evaluate};

use super::column::Point;
use super::pattern::pattern;
use super::{AtSize, Sizes, Unmet};
use crate::check::evaluate::Judge;
use crate::check::record::Records;
use crate::check::{Case, Instance, geometry, judge};
use crate::diagnostic::{Diagnostic, Errors};

impl Sizes<'_> {
    pub(super) fn tell(&self, errors: &mut Errors) {
        for (unmet, holds) in self.unmet() {
            let first = holds.iter().position(|holds| !holds);
            let point = first.and_then(|first| self.points.get(first));
            if let Some(point) = point {
                self.tell_one(&unmet, &holds, *point, errors);
            }
        }
    }

    fn tell_one(&self, unmet: &Unmet, holds: &[bool], point: Point, errors: &mut Errors) {
        let instance = self.instance(point);
        let mut size = self.size(point);
        for (index, term) in self.at.lets.iter().enumerate() {
            let value = self.case(&instance, &size).quantity(term);
            match value {
                Ok(value) => size.lets.push(value),
                Err(error) if matches!(unmet, Unmet::Let(own) if *own == index) => {
                    errors.push(self.counted(error, holds, &size, 0));
                    return;
                }
                Err(_) => break,
            }
        }
        let case = self.case(&instance, &size);
        match unmet {
            Unmet::Let(_) => {}
            Unmet::Geometry => {
                let mut impossible = Errors::default();
                geometry::report(case, &mut impossible);
                let note = self.count(holds, "the network is impossible", "possible");
                for (index, error) in impossible.into_list().into_iter().enumerate() {
                    errors.push(match &note {
                        Some(note) if index == 0 => error.first_note(note),
                        _ => error,
                    });
                }
            }
            Unmet::Contract(contract) => {
                if let Err(error) = judge(case, contract) {
                    let message = usize::from(contract.written.message.is_some());
                    errors.push(self.counted(error, holds, &size, message));
                }
            }
        }
    }

    fn case<'s>(&'s self, instance: &'s Instance, size: &'s AtSize) -> Case<'s> {
        Case {
            model: self.model,
            instance,
            is_one_of_several: false,
            size: Some(size),
        }
    }

    /// The whole network at a size.
    fn instance(&self, point: Point) -> Instance {
        let input = self.columns.at(point).map(|column| column.value);
        let graph = Graph {
            input: input.collect(),
            nodes: self.model.nodes.clone(),
        };
        Instance {
            name: String::new(),
            evaluation: evaluate(graph),
            records: Records::new(self.model.nodes.len()),
            features: Vec::new(),
        }
    }

    fn size(&self, point: Point) -> AtSize {
        let sides = self.sides(point);
        let values: Vec<String> = sides.iter().map(i64::to_string).collect();
        let (names, values) = (self.at.names.join(", "), values.join(", "));
        let said = if self.at.is_for_all {
            format!("at {names} = {values}")
        } else {
            format!("at [{names}] = [{values}]")
        };
        AtSize {
            said,
            sides,
            lets: Vec::new(),
        }
    }

    fn sides(&self, point: Point) -> Vec<i64> {
        let columns = self.columns.at(point).take(self.at.names.len());
        columns.map(|column| column.value).collect()
    }

    /// With the number of sizes at which it is so, behind the first lines; what is wrong at every size, and no matter of
    /// it, is told as it is.
    fn counted(
        &self,
        error: Diagnostic,
        holds: &[bool],
        size: &AtSize,
        lines: usize,
    ) -> Diagnostic {
        let is_of_every_size = !holds.iter().any(|holds| *holds);
        if !error.is_contract && is_of_every_size {
            return error;
        }
        let error = match self.count(holds, "it fails", "holds") {
            Some(count) => error.note_behind(lines, count),
            None => error,
        };
        if error.text.contains(&size.said) {
            error
        } else {
            error.note_behind(lines, format!("this is so {}", size.said))
        }
    }

    /// `it fails at 12 of 961 sizes, and holds where …`; none of one size.
    fn count(&self, holds: &[bool], fails: &str, else_: &str) -> Option<String> {
        let all = holds.len();
        let failing = holds.iter().filter(|holds| !**holds).count();
        if all == 1 {
            return None;
        }
        if failing == all {
            return Some(match all {
                2 => format!("{fails} at both sizes"),
                _ => format!("{fails} at all {all} sizes"),
            });
        }
        let count = format!("{fails} at {failing} of {all} sizes");
        Some(match self.where_(holds) {
            Some(sizes) => format!("{count}, and {else_} where {sizes}"),
            None => count,
        })
    }

    fn where_(&self, holds: &[bool]) -> Option<String> {
        let sides = self.points.iter().map(|point| self.sides(*point));
        let sizes: Vec<(Vec<i64>, bool)> = sides.zip(holds.iter().copied()).collect();
        pattern(&self.at.names, &sizes)
    }
}
