//! What every peer in Rust shares: reads cases, asks the peer which rules hold, writes the result lines, and tells the time.
//! Timed are reading the file, parsing, the peer, and writing; not preparing the rules, nor a warm-up on the first cases.

use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::time::Instant;

pub type Failure = Box<dyn Error>;

const WARM_UP_CASES: usize = 2000;

/// What the result lines say of a rule.
#[derive(serde::Deserialize)]
pub struct Rule {
    pub id: String,
    #[serde(rename = "v")]
    pub violation: String,
}

/// Reads a case, appends the positions of the rules that hold for it, ascending, and gives its id.
pub trait Peer {
    fn decide(&mut self, line: &str, hits: &mut Vec<usize>) -> Result<String, Failure>;
}

impl<F: FnMut(&str, &mut Vec<usize>) -> Result<String, Failure>> Peer for F {
    fn decide(&mut self, line: &str, hits: &mut Vec<usize>) -> Result<String, Failure> {
        self(line, hits)
    }
}

/// The main function of a peer: arguments RULES.json TRANSLATED CASES.ndjson COUNT OUT.
pub fn run<P: Peer>(prepare: impl FnOnce(&[Rule], &str) -> Result<P, Failure>) -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, rules, translated, cases, count, out] = arguments.as_slice() else {
        return Err("usage: PEER RULES.json TRANSLATED CASES.ndjson COUNT OUT".into());
    };
    let count: usize = count.parse()?;
    let rules: Vec<Rule> = serde_json::from_slice(&std::fs::read(rules)?)?;
    let translated = std::fs::read_to_string(translated)?;

    let began = Instant::now();
    let mut peer = prepare(&rules, &translated)?;
    let load = began.elapsed();
    run_cases(&mut peer, &rules, cases, WARM_UP_CASES.min(count / 4), "/dev/null")?;
    let start = Instant::now();
    run_cases(&mut peer, &rules, cases, count, out)?;
    let (seconds, load) = (start.elapsed().as_secs_f64(), load.as_secs_f64());
    println!(r#"{{"cases":{count},"seconds":{seconds},"load_seconds":{load}}}"#);
    Ok(())
}

fn run_cases(peer: &mut impl Peer, rules: &[Rule], cases: &str, count: usize, out: &str) -> Result<(), Failure> {
    let mut lines = BufReader::with_capacity(1 << 20, File::open(cases)?);
    let mut writer = BufWriter::with_capacity(1 << 18, File::create(out)?);
    let (mut line, mut hits) = (String::new(), Vec::new());
    for _ in 0..count {
        line.clear();
        hits.clear();
        if lines.read_line(&mut line)? == 0 {
            return Err("there are fewer cases than were asked for".into());
        }
        let id = peer.decide(&line, &mut hits)?;
        write_line(&mut writer, rules, &id, &hits)?;
    }
    Ok(writer.flush()?)
}

fn write_line(out: &mut impl Write, rules: &[Rule], id: &str, hits: &[usize]) -> std::io::Result<()> {
    write!(out, r#"{{"id":"{id}","hits":["#)?;
    for (i, &hit) in hits.iter().enumerate() {
        let separator = if i > 0 { "," } else { "" };
        write!(out, r#"{separator}{{"rule":"{}","violation":"{}"}}"#, rules[hit].id, rules[hit].violation)?;
    }
    writeln!(out, "]}}")
}

/// 2019-03-07 is 20190307: for languages that have no days and cannot order texts.
pub fn day_number(day: &str) -> Result<i64, Failure> {
    Ok(day.replace('-', "").parse()?)
}
