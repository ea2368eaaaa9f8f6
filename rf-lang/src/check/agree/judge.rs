//! Whether a network is the same as the files that it names.

use super::super::{Case, cases, geometry, work_out};
use super::{Compared, Other, differences, tell};
use crate::diagnostic::Errors;
use crate::lower::{Model, lower};
use crate::spec::Same;

/// Compares the network with each of its files.
pub(crate) fn judge(own: &[Case], model: &Model, errors: &mut Errors) {
    for same in &model.sames {
        if !errors.is_full() {
            compare(own, same, errors);
        }
    }
}

fn compare(own: &[Case], same: &Same, errors: &mut Errors) {
    let Some(other) = &same.other else { return };
    let Some(&case) = own.get(other.of) else {
        return;
    };
    let before = errors.count();
    let model = lower(&other.spec, errors);
    let instances = work_out(&other.spec, &model);
    for &case in &cases(&model, &instances) {
        geometry::report(case, errors);
    }
    let Some(there) = instances.first().filter(|_| errors.count() == before) else {
        return;
    };
    let found = differences(
        Compared {
            evaluation: &case.instance.evaluation,
            output: case.model.output,
        },
        Compared {
            evaluation: &there.evaluation,
            output: model.output,
        },
    );
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
