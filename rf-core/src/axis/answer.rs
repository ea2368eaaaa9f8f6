//! The one reading of a fact from a record.

use super::Axis;
use crate::answer::{Answer, Open};
use crate::array::{each, item};
use crate::fact::Fact;
use crate::missing::Missing;
use crate::region::Region;
use crate::stop::fit;

impl Axis<'_> {
    /// What the record says of a fact; `productive` as if the axis stood on the image alone. Every fact of a layer is
    /// read here, by constants, by contracts and by tests.
    #[track_caller]
    #[inline]
    pub const fn fact(&self, fact: Fact) -> Answer {
        if let Some(missing) = self.lack(fact) {
            return Answer::Missing(missing);
        }
        match fact {
            Fact::Size => Answer::whole(self.size()),
            Fact::Jump => {
                let (pixels, features) = fit(self.jump());
                Answer::ratio(pixels as i128, features as i128)
            }
            Fact::ReceptiveField => Answer::whole(fit(self.receptive_field())),
            Fact::ReceptiveFieldMin => Answer::whole(fit(self.receptive_field_min())),
            Fact::PathMin => Answer::whole(fit(self.path_min())),
            Fact::Period => Answer::number(self.period()),
            Fact::Start => self.start(),
            Fact::Anchor => self.anchor_answer(),
            Fact::Padding => Answer::number(self.padding()),
            Fact::Lookback => Answer::number(self.lookback()),
            Fact::Lookahead => Answer::number(self.lookahead()),
            Fact::Latency => Answer::number(self.latency()),
            Fact::Dropped => Answer::whole(self.dropped()),
            Fact::State => Answer::number(self.state()),
            Fact::Halo => Answer::pair(self.halo()),
            Fact::Context => Answer::pair(self.context()),
            Fact::HaloUnaligned => Answer::pair(self.halo_unaligned()),
            Fact::Interior => Answer::pair(Some(fit(self.interior()))),
            Fact::Aligned => Answer::Truth(self.is_aligned()),
            Fact::Dense => Answer::Open(Open::Dense),
            Fact::Productive => Answer::Truth(!self.is_unproductive()),
            Fact::Causal => Answer::truth(self.causal()),
            Fact::CoversInput => Answer::Open(Open::CoversInput),
            Fact::Uniform => Answer::truth(self.uniform()),
        }
    }

    /// Why a fact cannot exist behind what stands before the layer; that nothing is read shows where it is read.
    #[inline]
    pub(super) const fn lack(&self, fact: Fact) -> Option<Missing> {
        let reasons = fact.exists_unless();
        each!(index in reasons.len() => {
            match item(reasons, index) {
                Some(reason) if self.is_behind(reason) => return Some(reason),
                _ => {}
            }
        });
        None
    }

    #[inline]
    const fn is_behind(&self, reason: Missing) -> bool {
        match reason {
            Missing::Global => self.is_global(),
            Missing::Scan => self.is_scan(),
            Missing::Drifting => self.is_drifting(),
            Missing::Circular => self.is_circular(),
            Missing::Branches => self.is_join(),
            Missing::Nothing => false,
        }
    }

    #[inline]
    const fn start(&self) -> Answer {
        let Some(Region { start, end }) = self.region(0) else {
            return Answer::Missing(Missing::Nothing);
        };
        let ends = (start as i128).saturating_add(end as i128);
        if ends & 1 == 0 {
            Answer::ratio(ends >> 1, 1)
        } else {
            Answer::ratio(ends, 2)
        }
    }
}
