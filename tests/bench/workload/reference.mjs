// The plain reference: walks each condition as a tree, compiles nothing. Every peer's results are compared with its own.
//
//   node reference.mjs RULES.json CASES.ndjson COUNT OUT [cedar]     'cedar': only the rules that Cedar can say
import { cedarPolicies } from '../peers/translate/cedar.mjs';
import { host } from '../peers/node/host.mjs';

const COMPARE = {
    '==': (a, b) => a === b,
    '!=': (a, b) => a !== b,
    '>=': (a, b) => a >= b,
    '>': (a, b) => a > b,
    '<=': (a, b) => a <= b,
    '<': (a, b) => a < b,
};

function fact(path, facts, item) {
    let value = facts;
    for (const key of path.split('.')) value = key === '@' ? item : value[key];
    return value;
}

function holds(node, facts, item) {
    const get = (path) => fact(path, facts, item);
    if (node.all) return node.all.every((part) => holds(part, facts, item));
    if (node.any) return node.any.some((part) => holds(part, facts, item));
    if (node.not) return !holds(node.not, facts, item);
    if (node.cmp) return COMPARE[node.cmp[1]](get(node.cmp[0]), node.cmp[2]);
    if (node.cmpp) return COMPARE[node.cmpp[1]](get(node.cmpp[0]), get(node.cmpp[2]));
    if (node.in) return node.in[1].includes(get(node.in[0]));
    if (node.has) return get(node.has[0]).includes(node.has[1]);
    if (node.exists) return get(node.exists[0]).some((each) => holds(node.exists[1], facts, each));
    if (node.count) {
        const [list, condition, op, number] = node.count;
        return COMPARE[op](get(list).filter((each) => holds(condition, facts, each)).length, number);
    }
    throw new Error(`no such condition: ${JSON.stringify(node)}`);
}

await host((rules, subset) => {
    const policies = subset === 'cedar' ? cedarPolicies(rules) : rules;
    const asked = rules.map((rule, i) => [rule.c, i]).filter(([, i]) => policies[i] !== null);
    return (facts) => asked.filter(([condition]) => holds(condition, facts, null)).map(([, position]) => position);
});
