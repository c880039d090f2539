//! GoRules ZEN, the Rust crate that its other bindings wrap: one compiled decision, cases parsed straight into its own values.

use peers::{Failure, day_number, run};
use zen_engine::{Decision, DecisionEngine, Variable, model::DecisionContent};

fn number_day(record: &Variable, path: &str) -> Result<(), Failure> {
    let day = record.dot(path).ok_or_else(|| format!("a case has no {path}"))?;
    let number = day_number(day.as_str().ok_or_else(|| format!("{path} is no text"))?)?;
    record.dot_insert(path, Variable::Number(number.into()));
    Ok(())
}

fn number_days(record: &Variable) -> Result<(), Failure> {
    for path in ["conduct.start", "conduct.end", "institution.cma.valid_to"] {
        number_day(record, path)?;
    }
    for (list, path) in [("reports", "issued"), ("prior_penalties", "date")] {
        let items = record.dot(list).and_then(|items| items.as_array()).ok_or("a list is missing")?;
        for item in items.borrow().iter() {
            number_day(item, path)?;
        }
    }
    Ok(())
}

fn decision(translated: &str) -> Result<Decision, Failure> {
    let content: DecisionContent = serde_json::from_str(translated)?;
    let mut decision =
        DecisionEngine::default().create_decision(content.into()).map_err(|error| format!("{error:?}"))?;
    decision.compile();
    Ok(decision)
}

/// The decision table gives rows {k: position}, the expression {h: [position…]}.
fn positions(result: &Variable, hits: &mut Vec<usize>) -> Result<(), Failure> {
    let list = result.dot("h").unwrap_or_else(|| result.clone());
    for row in list.as_array().ok_or("the result is no list")?.borrow().iter() {
        let number = row.as_number().or_else(|| row.dot("k")?.as_number()).ok_or("no position")?;
        hits.push(number.try_into()?);
    }
    Ok(())
}

fn main() -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    run(|_, translated| {
        let decision = decision(translated)?;
        Ok(move |line: &str, hits: &mut Vec<usize>| {
            let record: Variable = serde_json::from_str(line)?;
            let id = record.dot("case_id").and_then(|id| id.as_str().map(str::to_owned)).ok_or("no case_id")?;
            number_days(&record)?;
            let answer = runtime.block_on(decision.evaluate(record)).map_err(|error| format!("{error:?}"))?;
            positions(&answer.result, hits)?;
            Ok(id)
        })
    })
}
