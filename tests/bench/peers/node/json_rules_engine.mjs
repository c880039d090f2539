// json-rules-engine. It has no quantifier over a list, so lists are operators of ours whose value is a compiled function: generous to
// it. Everything else is its own conditions.
import { Engine } from 'json-rules-engine';
import { infixPrinter } from '../translate/infix.mjs';
import { javascriptSpelling } from '../translate/javascript.mjs';
import { host } from './host.mjs';

const OPERATORS = { '==': 'equal', '!=': 'notEqual', '>=': 'from', '>': 'above', '<=': 'upTo', '<': 'below' };
const inItem = infixPrinter(javascriptSpelling);

function fact(path) {
    const [name, ...rest] = path.split('.');
    return rest.length ? { fact: name, path: '$.' + rest.join('.') } : { fact: name };
}

function ofItems(operator, list, condition, number) {
    const test = new Function('r', 'c', 'return ' + inItem(condition));
    return { fact: 'case', operator, value: { list, test, number } };
}

function conditions(node) {
    if (node.all) return { all: node.all.map(conditions) };
    if (node.any) return { any: node.any.map(conditions) };
    if (node.not) return { not: conditions(node.not) };
    if (node.cmp) return { ...fact(node.cmp[0]), operator: OPERATORS[node.cmp[1]], value: node.cmp[2] };
    if (node.in) return { ...fact(node.in[0]), operator: 'in', value: node.in[1] };
    if (node.has) return { ...fact(node.has[0]), operator: 'contains', value: node.has[1] };
    if (node.exists) return ofItems('anyOf', ...node.exists);
    return ofItems('atLeast', node.count[0], node.count[1], node.count[3]);
}

function makeEngine() {
    const engine = new Engine([], { replaceFactsInEventParams: false });
    engine.addOperator('from', (a, b) => a >= b);
    engine.addOperator('above', (a, b) => a > b);
    engine.addOperator('upTo', (a, b) => a <= b);
    engine.addOperator('below', (a, b) => a < b);
    engine.addOperator('anyOf', (facts, { list, test }) => facts[list].some((item) => test(item, facts)));
    engine.addOperator('atLeast', (facts, { list, test, number }) =>
        facts[list].filter((item) => test(item, facts)).length >= number);
    return engine;
}

await host((rules) => {
    const engine = makeEngine();
    rules.forEach((rule, position) => {
        const tree = conditions(rule.c);
        engine.addRule({ conditions: tree.all || tree.any ? tree : { all: [tree] }, event: { type: 'hit', params: { position } } });
    });
    return async (facts) => {
        const { events } = await engine.run({ ...facts, case: facts });
        return events.map((event) => event.params.position).sort((a, b) => a - b);
    };
}, { batch: 1 });
