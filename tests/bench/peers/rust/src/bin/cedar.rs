//! Cedar, the Rust crate: policies parsed once, one request a report, its attributes made without going through JSON again.

use std::collections::{HashMap, HashSet};

use cedar_policy::{
    Authorizer, Context, Entities, Entity, EntityUid, Policy, PolicyId, PolicySet, Request, RestrictedExpression,
};
use peers::{Failure, Rule, day_number, run};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    case_id: String,
    case_type: String,
    institution: Institution,
    conduct: Conduct,
    reports: Vec<Report>,
    amounts: Amounts,
    persons: Vec<Person>,
    circumstances: Circumstances,
}

#[derive(Deserialize)]
struct Institution {
    region: String,
    cma: Certificate,
    scope: Vec<String>,
}

#[derive(Deserialize)]
struct Certificate {
    status: String,
    valid_to: String,
}

#[derive(Deserialize)]
struct Conduct {
    start: String,
    end: String,
}

#[derive(Deserialize)]
struct Amounts {
    illegal_income: f64,
}

#[derive(Deserialize)]
struct Person {
    role: String,
    knew: bool,
}

#[derive(Deserialize)]
struct Circumstances {
    concealed: bool,
    obstructed: bool,
}

#[derive(Deserialize)]
struct Equipment {
    calibrated: bool,
    compliant: bool,
}

#[derive(Deserialize)]
struct Report {
    sector: String,
    standard: String,
    issued: String,
    fee: i64,
    equipment: Equipment,
    original_records_present: bool,
    tested: bool,
    items_required: i64,
    items_omitted: i64,
    parameters_altered: i64,
    signatory_authorized: bool,
    harm: String,
}

fn text(value: &str) -> RestrictedExpression {
    RestrictedExpression::new_string(value.into())
}

fn truth(value: bool) -> RestrictedExpression {
    RestrictedExpression::new_bool(value)
}

fn long(value: i64) -> RestrictedExpression {
    RestrictedExpression::new_long(value)
}

fn context_of(case: &Case) -> Result<Context, Failure> {
    let scope = case.institution.scope.iter().map(|standard| text(standard));
    let people = case.persons.iter().map(|person| text(&format!("{}:{}", person.role, person.knew)));
    let pairs = [
        ("case_type", text(&case.case_type)),
        ("start", long(day_number(&case.conduct.start)?)),
        ("end", long(day_number(&case.conduct.end)?)),
        ("status", text(&case.institution.cma.status)),
        ("valid_to", long(day_number(&case.institution.cma.valid_to)?)),
        ("region", text(&case.institution.region)),
        ("scope", RestrictedExpression::new_set(scope)),
        ("illegal_income", long((case.amounts.illegal_income * 100.0).round() as i64)),
        ("concealed", truth(case.circumstances.concealed)),
        ("obstructed", truth(case.circumstances.obstructed)),
        ("people", RestrictedExpression::new_set(people)),
    ];
    Ok(Context::from_pairs(pairs.map(|(key, value)| (key.to_owned(), value)))?)
}

fn attributes_of(report: &Report) -> Result<HashMap<String, RestrictedExpression>, Failure> {
    let pairs = [
        ("sector", text(&report.sector)),
        ("standard", text(&report.standard)),
        ("issued", long(day_number(&report.issued)?)),
        ("fee", long(report.fee)),
        ("equipment_calibrated", truth(report.equipment.calibrated)),
        ("equipment_compliant", truth(report.equipment.compliant)),
        ("original_records_present", truth(report.original_records_present)),
        ("tested", truth(report.tested)),
        ("items_required", long(report.items_required)),
        ("items_omitted", long(report.items_omitted)),
        ("parameters_altered", long(report.parameters_altered)),
        ("signatory_authorized", truth(report.signatory_authorized)),
        ("harm", text(&report.harm)),
    ];
    Ok(pairs.map(|(key, value)| (key.to_owned(), value)).into())
}

struct Cedar {
    policies: PolicySet,
    positions: HashMap<PolicyId, usize>,
    authorizer: Authorizer,
    principal: EntityUid,
    action: EntityUid,
    resource: EntityUid,
}

impl Cedar {
    fn new(rules: &[Rule], translated: &str) -> Result<Self, Failure> {
        let texts: Vec<Option<String>> = serde_json::from_str(translated)?;
        let mut policies = PolicySet::new();
        let mut positions = HashMap::new();
        for (position, policy) in texts.iter().enumerate().filter_map(|(i, policy)| Some((i, policy.as_ref()?))) {
            let id = PolicyId::new(&rules[position].id);
            policies.add(Policy::parse(Some(id.clone()), policy)?)?;
            positions.insert(id, position);
        }
        let [principal, action, resource] = [r#"Institution::"i""#, r#"Action::"check""#, r#"Report::"r""#];
        Ok(Self {
            policies,
            positions,
            authorizer: Authorizer::new(),
            principal: principal.parse()?,
            action: action.parse()?,
            resource: resource.parse()?,
        })
    }

    fn decide(&self, line: &str, hits: &mut Vec<usize>) -> Result<String, Failure> {
        let case: Case = sonic_rs::from_str(line)?;
        let context = context_of(&case)?;
        for report in &case.reports {
            let entity = Entity::new(self.resource.clone(), attributes_of(report)?, HashSet::new())?;
            let entities = Entities::from_entities([entity], None)?;
            let (principal, action, resource) = (self.principal.clone(), self.action.clone(), self.resource.clone());
            let request = Request::new(principal, action, resource, context.clone(), None)?;
            let answer = self.authorizer.is_authorized(&request, &self.policies, &entities);
            if let Some(error) = answer.diagnostics().errors().next() {
                return Err(error.to_string().into());
            }
            hits.extend(answer.diagnostics().reason().map(|id| self.positions[id]));
        }
        hits.sort_unstable();
        hits.dedup();
        Ok(case.case_id)
    }
}

fn main() -> Result<(), Failure> {
    run(|rules, translated| {
        let cedar = Cedar::new(rules, translated)?;
        Ok(move |line: &str, hits: &mut Vec<usize>| cedar.decide(line, hits))
    })
}
