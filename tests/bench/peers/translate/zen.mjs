// The workload's rules as a decision of GoRules ZEN, in two forms: a decision table with one row a rule ('table'), and one
// expression that is a list of all rules ('array'). ZEN does not order texts, so days are numbers.
import { dayNumber, infixPrinter } from './infix.mjs';

const zenCondition = infixPrinter({
    and: ' and ',
    or: ' or ',
    not: (x) => `not (${x})`,
    item: (path) => '#.' + path,
    root: (path) => path,
    day: (day) => String(dayNumber(day)),
    in: (path, literals) => `${path} in [${literals.join(',')}]`,
    has: (list, value) => `${value} in ${list}`,
    exists: (list, condition) => `some(${list}, ${condition})`,
    count: (list, condition) => `count(${list}, ${condition})`,
});

const FORMS = {
    table: (conditions) => ({
        type: 'decisionTableNode',
        content: {
            hitPolicy: 'collect',
            inputs: [{ id: 'i', name: 'when', type: 'expression' }],
            outputs: [{ id: 'o', name: 'k', field: 'k', type: 'expression' }],
            rules: conditions.map((condition, i) => ({ _id: 'r' + i, i: condition, o: String(i) })),
        },
    }),
    array: (conditions) => ({
        type: 'expressionNode',
        content: {
            expressions: [{
                id: 'x', key: 'h',
                value: 'filter([' + conditions.map((c, i) => `((${c}) ? ${i} : -1)`).join(',') + '], # >= 0)',
            }],
        },
    }),
};

export function zenDecision(rules, form) {
    const node = (id, type) => ({ id, type, name: id, position: { x: 0, y: 0 } });
    const rulesNode = { ...node('rules', ''), ...FORMS[form](rules.map((rule) => zenCondition(rule.c))) };
    return {
        contentType: 'application/vnd.gorules.decision',
        nodes: [node('in', 'inputNode'), rulesNode, node('out', 'outputNode')],
        edges: [
            { id: 'e1', sourceId: 'in', targetId: 'rules', type: 'edge' },
            { id: 'e2', sourceId: 'rules', targetId: 'out', type: 'edge' },
        ],
    };
}

export const translate = (rules, form) => JSON.stringify(zenDecision(rules, form));
