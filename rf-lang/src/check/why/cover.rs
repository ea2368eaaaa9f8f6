//! How much of the image a layer sees.

use super::Asked;
use crate::words::counted;

/// Of layers with more features, nobody looks at each.
const FEATURES: i64 = 1 << 16;

impl Asked<'_> {
    /// What the feature that sees most sees.
    pub(super) fn covered(&self) -> Option<String> {
        let instance = self.case.instance;
        let axis = instance.evaluation.node(self.source)?.axes.get(self.axis)?;
        if axis.size() > FEATURES {
            return None;
        }
        let most = instance
            .ask(|evaluation, looks| evaluation.most_seen_after(looks, self.source, self.axis));
        let most = most.ok()?;
        let image = counted(axis.image(), "pixel");
        let on_axis = self.case.on_axis(self.axis);
        Some(format!(
            "no feature of {} sees more than {most} of {image}{on_axis}",
            self.name(self.source)
        ))
    }
}
