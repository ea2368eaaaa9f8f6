//! Contracts that rustc looks at.

use std::fmt::Write as _;

use crate::token::Delimiter;

use super::super::Expansion;
use super::super::tokens::Tokens;
use super::term::{SIDE, later, sign};
use crate::lower::{Contract, Term, TermKind};
use crate::print::shown;
use crate::spec::Comparison;

/// Letters of a condition as messages show it.
const CONDITION: usize = 200;

/// The constant of a contract.
pub(super) fn name(index: usize) -> String {
    format!("__CONTRACT{index}")
}

impl Expansion<'_> {
    /// `const __CONTRACT0: () = { … };`
    pub(in super::super) fn late_contracts(&self, items: &mut Tokens) {
        for (index, contract) in self.case.model.late_contracts.iter().enumerate() {
            let mut body = Tokens::new();
            self.ensure(&contract.condition, &behind(contract), &mut body);
            items.word("const").word(&name(index)).code(": () =");
            items.group(Delimiter::Brace, body).operator(";");
        }
    }

    /// Statements that stop where a condition does not hold.
    fn ensure(&self, term: &Term, behind: &str, body: &mut Tokens) {
        match &term.kind {
            TermKind::Group(inner) => return self.ensure(inner, behind, body),
            TermKind::And(sides) => {
                self.ensure(&sides.0, behind, body);
                return self.ensure(&sides.1, behind, body);
            }
            _ => {}
        }
        let condition = shown(term.written, CONDITION);
        let mut arguments = Tokens::new();
        let name = match &term.kind {
            TermKind::Or(_) => {
                let mut sides = Tokens::new();
                self.sides(term, &mut sides);
                arguments.text(&condition).operator(",");
                arguments
                    .group(Delimiter::Bracket, sides)
                    .operator(",")
                    .text(behind);
                let neither = self.call("neither", term.written.place, arguments);
                body.word("if").append(later("not", self.truth(term)));
                body.group(Delimiter::Brace, neither);
                return;
            }
            TermKind::Compare(comparison, sides) => {
                self.comparison(*comparison, &sides.0, &sides.1, &condition, &mut arguments);
                "ensure_compared"
            }
            TermKind::Not(inner) => {
                arguments.append(self.lanes(inner)).operator(",");
                arguments.word("true").operator(",").text(&condition);
                "ensure"
            }
            _ => {
                arguments.append(self.lanes(term)).operator(",");
                arguments.word("false").operator(",").text(&condition);
                "ensure"
            }
        };
        arguments.operator(",").text(behind);
        body.append(self.call(name, term.written.place, arguments))
            .operator(";");
    }

    /// `sign, left, right, "condition", ["left", "right"]`
    fn comparison(
        &self,
        comparison: Comparison,
        left: &Term,
        right: &Term,
        condition: &str,
        arguments: &mut Tokens,
    ) {
        arguments.letter(sign(comparison)).operator(",");
        let mut names = Tokens::new();
        for side in [left, right] {
            arguments.append(self.lanes(side)).operator(",");
            let is_written = side.is_written();
            let name = if is_written {
                String::new()
            } else {
                shown(side.written, SIDE)
            };
            names.text(&name).operator(",");
        }
        arguments.text(condition).operator(",");
        arguments.group(Delimiter::Bracket, names);
    }

    /// The comparisons below an `||`, which is told with the numbers of each.
    fn sides(&self, term: &Term, list: &mut Tokens) {
        match &term.kind {
            TermKind::Group(inner) => self.sides(inner, list),
            TermKind::Or(sides) => {
                self.sides(&sides.0, list);
                self.sides(&sides.1, list);
            }
            TermKind::Compare(comparison, sides) => {
                let condition = shown(term.written, SIDE);
                let mut arguments = Tokens::new();
                self.comparison(*comparison, &sides.0, &sides.1, &condition, &mut arguments);
                list.append(later("side", arguments)).operator(",");
            }
            _ => {}
        }
    }
}

/// What is said behind the numbers: the author's words, and in which turn or block it is.
fn behind(contract: &Contract) -> String {
    let mut text = String::new();
    let message = contract.written.message.as_deref();
    let notes = message.into_iter().chain(contract.inside.as_deref());
    for note in notes {
        let _ = write!(text, "\nnote: {}", shown(&note, CONDITION));
    }
    text
}
