//! The table, and whether the budgets hold.

/// Noise that a budget allows for in the long form.
const SLACK: f64 = 1.1;
/// What the short form takes for a regression of kind.
const REGRESSION: f64 = 2.0;

/// One row for each pair.
pub(crate) struct Report {
    allowed: f64,
    /// What is over its budget.
    broken: Vec<String>,
}

impl Report {
    pub(crate) fn new(short: bool) -> Self {
        Self {
            allowed: if short { REGRESSION } else { SLACK },
            broken: Vec::new(),
        }
    }

    /// A pair in any unit, and the budget of its ratio, if it has one.
    pub(crate) fn pair(&mut self, what: &str, ours: f64, theirs: f64, budget: Option<f64>) {
        let ratio = ours / theirs;
        let budget_text = budget.map_or_else(String::new, |budget| format!("{budget:.2}"));
        let (ours, theirs) = (number(ours), number(theirs));
        println!("| {what} | {ours} | {theirs} | {ratio:.2} | {budget_text} |");
        let Some(budget) = budget else { return };
        let holds = ratio <= budget * self.allowed;
        if !holds {
            self.broken
                .push(format!("{what}: {ratio:.2}, at most {budget:.2}"));
        }
    }

    /// Stops with an error where a budget does not hold.
    pub(crate) fn finish(&self) {
        if self.broken.is_empty() {
            println!("\nevery budget holds");
            return;
        }
        println!(
            "\nover budget, also with {:.1} times as much:",
            self.allowed
        );
        for line in &self.broken {
            println!("  {line}");
        }
        std::process::exit(1);
    }
}

/// Begins a table.
pub(crate) fn title(title: &str, ours: &str, theirs: &str) {
    println!("\n{title}\n");
    println!("| | {ours} | {theirs} | ratio | budget |");
    println!("|---|--:|--:|--:|--:|");
}

/// Three digits or so.
pub(crate) fn number(value: f64) -> String {
    if value.abs() < 10.0 {
        format!("{value:.2}")
    } else if value.abs() < 100.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.0}")
    }
}
