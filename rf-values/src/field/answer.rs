//! What a field tells of a fact, and what it does not know.

use super::{Around, Field};
use receptive_field_core::stop::stop;
use receptive_field_core::text::Text;
use receptive_field_core::{Answer, Fact, Missing};

impl Field {
    /// What is known of a fact, as a layer would say it.
    ///
    /// ```
    /// use receptive_field_core::{Answer, Fact, Missing};
    /// use receptive_field_values::Field;
    /// let pooled = Field::input(10).global_pool();
    /// assert_eq!(pooled.answer(Fact::Halo), Answer::Missing(Missing::Global));
    /// ```
    ///
    /// # Panics
    /// Where a field does not keep what the fact is read from: see its [bounds](Self#bounds).
    #[track_caller]
    #[inline]
    pub const fn answer(&self, fact: Fact) -> Answer {
        if let Some(answer) = self.closed(fact) {
            return answer;
        }
        let answer = self.record(Some(fact)).axis().fact(fact);
        if let Some(why) = self.unknown(fact, answer) {
            does_not_say(fact, why);
        }
        answer
    }

    /// Whether [`answer`](Self::answer) says a fact, or stops since its bounds were left on the way.
    ///
    /// ```
    /// use receptive_field_core::{Fact, PaddingMode};
    /// use receptive_field_values::Field;
    /// let mirrored = Field::input(10).pad_with(1, 1, PaddingMode::Reflect);
    /// assert!(mirrored.knows(Fact::Halo) && !mirrored.knows(Fact::Lookahead));
    /// ```
    #[inline]
    pub const fn knows(&self, fact: Fact) -> bool {
        if self.closed(fact).is_some() {
            return true;
        }
        let answer = self.record(Some(fact)).axis().fact(fact);
        self.unknown(fact, answer).is_none()
    }

    /// Why the answer may be another one.
    #[inline]
    const fn unknown(&self, fact: Fact, answer: Answer) -> Option<&'static str> {
        match fact {
            // Where these are kept, `closed` has said them.
            Fact::Interior => Some(SCATTERED),
            Fact::PathMin | Fact::Productive => Some(NO_SHORTEST),
            Fact::Lookback
            | Fact::Lookahead
            | Fact::Latency
            | Fact::Causal
            | Fact::HaloUnaligned
                if matches!(self.around, Around::Unknown) =>
            {
                match answer {
                    Answer::Missing(missing) if !matches!(missing, Missing::Nothing) => None,
                    _ => Some(BORDER),
                }
            }
            _ => None,
        }
    }
}

/// Stops where a fact is not kept.
#[track_caller]
#[inline]
pub(super) const fn does_not_say(fact: Fact, why: &str) -> ! {
    let text = Text::new().str("no `Field` says `").str(fact.name());
    stop(&text.str("` here: ").str(why));
}

const SCATTERED: &str = "padding is seen here and there, in too many places";
pub(super) const NO_SHORTEST: &str =
    "the shortest way through the joins of the network before it is not kept";
const BORDER: &str =
    "padding reads pixels, and how far borders look is what `receptive_field!` works out";
