//! Whether a network is the same as the files that it names.

use super::super::{Case, cases, geometry, work_out};
use receptive_field_core::CollectVec as _;

use super::compare::Difference;
use super::{Compared, Form, Known, Other, Work, differences, tell};
use crate::diagnostic::Errors;
use crate::lower::{Model, lower};
use crate::spec::Same;

/// Compares the network with each of its files.
pub(crate) fn judge(own: &[Case], model: &Model, errors: &mut Errors) {
    let mut comparing = Comparing {
        known: Known::default(),
        forms: own.iter().map(|_| None).collect_vec(),
        work: Work::default(),
    };
    for same in &model.sames {
        if !errors.is_full() {
            comparing.compare(own, same, errors);
        }
    }
}

/// What one file leaves for the next.
struct Comparing {
    known: Known,
    /// One for each struct, where it was compared.
    forms: Vec<Option<Form>>,
    work: Work,
}

impl Comparing {
    fn compare(&mut self, own: &[Case], same: &Same, errors: &mut Errors) {
        let Some(other) = &same.other else { return };
        let Some(&case) = own.get(other.of) else {
            return;
        };
        let before = errors.count();
        let alone = other.alone();
        let model = lower(&alone, errors);
        let instances = work_out(&alone, &model);
        for &case in &cases(&model, &instances) {
            geometry::report(case, errors);
        }
        let Some(there) = instances.first().filter(|_| errors.count() == before) else {
            return;
        };
        let here = Compared {
            evaluation: &case.instance.evaluation,
            output: case.model.output,
        };
        let there = Compared {
            evaluation: &there.evaluation,
            output: model.output,
        };
        let found = self.differences(other.of, here, there);
        let node = |index: usize| {
            let origin = model.layers.get(index).and_then(|layer| layer.origin);
            let name = origin.map_or("", |origin| &origin.name);
            format!("node `{name}`")
        };
        let file = Other {
            name: &same.file.path,
            node: &node,
            place: same.file.place,
        };
        for error in tell(case, &file, &found.unwrap_or_default()) {
            errors.push(error);
        }
    }

    /// Where a struct and a file differ; none where a layer is impossible.
    fn differences(
        &mut self,
        of: usize,
        here: Compared,
        there: Compared,
    ) -> Option<Vec<Difference>> {
        let form = self.forms.get_mut(of)?;
        if form.is_none() {
            *form = Form::of(here, &mut self.known);
        }
        let there = Form::of(there, &mut self.known)?;
        Some(differences(form.as_ref()?, &there, &self.work))
    }
}
