// The workload's rules as Cedar policies, one a rule, for one request a report: Cedar has no quantifier over records, no counting
// and no order of texts. Days are numbers and money is in fen (its numbers are whole). Two of the ten shapes cannot be said, as they
// need two reports at once or a count: 12 of the 60 rules. Persons are handed over as a set of role:knew.
import { dayNumber, infixPrinter } from './infix.mjs';

const INEXPRESSIBLE = new Set(['aggravated_false_report', 'repeat_sampling']);
const CONTEXT = {
    'reports': 'reports', 'case_type': 'case_type', 'conduct.start': 'start', 'conduct.end': 'end',
    'institution.cma.status': 'status', 'institution.cma.valid_to': 'valid_to', 'institution.region': 'region',
    'institution.scope': 'scope', 'amounts.illegal_income': 'illegal_income', 'circumstances.concealed': 'concealed',
    'circumstances.obstructed': 'obstructed', 'people': 'people',
};

const cedarCondition = infixPrinter({
    and: ' && ',
    or: ' || ',
    not: (x) => `!(${x})`,
    item: (path) => 'resource.' + path.replaceAll('.', '_'),
    root: (path) => {
        if (!CONTEXT[path]) throw new Error(`no ${path} in the context`);
        return 'context.' + CONTEXT[path];
    },
    day: (day) => String(dayNumber(day)),
    compare: (path, op, value) =>
        `${path} ${op} ${path === 'context.illegal_income' ? Math.round(Number(value) * 100) : value}`,
    in: (path, literals) => `[${literals.join(',')}].contains(${path})`,
    has: (list, value) => `${list}.contains(${value})`,
    exists: (list, condition) => condition,
    count: () => { throw new Error('Cedar does not count'); },
});

// The one condition over persons becomes membership of the set that the host makes.
function withPeople(node) {
    if (node.exists?.[0] === 'persons') return { has: ['people', 'signatory:true'] };
    if (node.all) return { all: node.all.map(withPeople) };
    if (node.any) return { any: node.any.map(withPeople) };
    return node.not ? { not: withPeople(node.not) } : node;
}

/** A policy a rule, in order; null where Cedar cannot say the rule. */
export function cedarPolicies(rules) {
    return rules.map((rule) => (INEXPRESSIBLE.has(rule.v)
        ? null
        : `permit(principal, action, resource) when { ${cedarCondition(withPeople(rule.c))} };`));
}

export const translate = (rules) => JSON.stringify(cedarPolicies(rules));
