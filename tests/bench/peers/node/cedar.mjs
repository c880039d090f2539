// @cedar-policy/cedar-wasm: policies are parsed once; one request a report, with the case as its context.
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { cedarPolicies } from '../translate/cedar.mjs';
import { dayNumber } from '../translate/infix.mjs';
import { host } from './host.mjs';

function contextOf(facts) {
    return {
        case_type: facts.case_type,
        start: dayNumber(facts.conduct.start),
        end: dayNumber(facts.conduct.end),
        status: facts.institution.cma.status,
        valid_to: dayNumber(facts.institution.cma.valid_to),
        region: facts.institution.region,
        scope: facts.institution.scope,
        illegal_income: Math.round(facts.amounts.illegal_income * 100),
        concealed: facts.circumstances.concealed,
        obstructed: facts.circumstances.obstructed,
        people: facts.persons.map((person) => `${person.role}:${person.knew}`),
    };
}

function attributesOf(report) {
    return {
        sector: report.sector, tested: report.tested, issued: dayNumber(report.issued),
        parameters_altered: report.parameters_altered, original_records_present: report.original_records_present,
        items_omitted: report.items_omitted, items_required: report.items_required, standard: report.standard,
        harm: report.harm, equipment_calibrated: report.equipment.calibrated,
        equipment_compliant: report.equipment.compliant, fee: report.fee, signatory_authorized: report.signatory_authorized,
    };
}

await host((rules) => {
    const policies = cedarPolicies(rules);
    const positions = new Map(rules.map((rule, i) => [rule.id, i]));
    const expressible = rules.map((rule, i) => [rule.id, policies[i]]).filter(([, policy]) => policy !== null);
    const parsed = cedar.preparsePolicySet('workload', { staticPolicies: Object.fromEntries(expressible) });
    if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed));
    const principal = { type: 'Institution', id: 'i' };
    const action = { type: 'Action', id: 'check' };
    const resource = { type: 'Report', id: 'r' };
    return (facts) => {
        const hits = new Set();
        const context = contextOf(facts);
        for (const report of facts.reports) {
            const answer = cedar.statefulIsAuthorized({
                principal, action, resource, context, preparsedPolicySetId: 'workload',
                entities: [{ uid: resource, attrs: attributesOf(report), parents: [] }],
            });
            if (answer.type !== 'success' || answer.response.diagnostics.errors.length) throw new Error(JSON.stringify(answer));
            for (const id of answer.response.diagnostics.reason) hits.add(positions.get(id));
        }
        return [...hits].sort((a, b) => a - b);
    };
});
