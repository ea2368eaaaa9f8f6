//! Peak memory of the compiler.

use crate::Plan;
use crate::measure::{interleaved, peak};
use crate::report::{Report, title};
use crate::samples::{Shape, chain};
use crate::workshop::Workshop;

/// (g) 10,000 layers.
pub(crate) fn of_rustc(workshop: &Workshop, plan: Plan, report: &mut Report) {
    workshop.prepare(&["empty"]);
    let spec = chain(10_000, Shape::Equal);
    workshop.add_network("peak-macro", &spec);
    workshop.add_twin("peak-hand", &spec);
    let names = ["peak-macro", "peak-hand"];
    let rounds = if plan.short { 1 } else { 5 };
    let peaks = interleaved(rounds, &names, |name, _| peak(&mut workshop.rustc(name)));
    title("(g) peak memory of rustc, MB", "macro", "by hand");
    report.pair("10,000 layers", peaks[0], peaks[1], Some(1.5));
}
