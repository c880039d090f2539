//! Regorus, a Rego engine in Rust: the rules compiled for its virtual machine, which is kept from case to case.

use std::num::NonZeroUsize;
use std::sync::Arc;

use peers::{Failure, run};
use regorus::languages::rego::compiler::Compiler;
use regorus::rvm::vm::RegoVM;
use regorus::{Engine, PolicyLengthConfig, Value};

const ENTRY_POINT: &str = "data.workload.hits";

fn machine(policy: &str) -> Result<RegoVM, Failure> {
    let mut engine = Engine::new();
    // The largest rulebook is longer than its default allows.
    engine.set_policy_length_config(PolicyLengthConfig {
        max_file_bytes: NonZeroUsize::MAX,
        max_lines: NonZeroUsize::MAX,
        ..PolicyLengthConfig::default()
    });
    engine.add_policy("workload.rego".into(), policy.into())?;
    let compiled = engine.compile_with_entrypoint(&ENTRY_POINT.into())?;
    let program = Compiler::compile_from_policy(&compiled, &[ENTRY_POINT]).map_err(|error| format!("{error:?}"))?;
    let mut machine = RegoVM::new();
    machine.set_max_instructions(usize::MAX);
    machine.load_program(Arc::clone(&program));
    Ok(machine)
}

fn main() -> Result<(), Failure> {
    run(|_, translated| {
        let mut machine = machine(translated)?;
        Ok(move |line: &str, hits: &mut Vec<usize>| {
            let record = Value::from_json_str(line)?;
            let id = record["case_id"].as_string()?.to_string();
            machine.set_input(record);
            let answer = machine.execute().map_err(|error| format!("{error:?}"))?;
            for position in answer.as_set()?.iter() {
                hits.push(usize::try_from(position.as_i64()?)?);
            }
            hits.sort_unstable();
            Ok(id)
        })
    })
}
