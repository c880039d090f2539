// The workload's rules in DRL. Each list condition is an (exists …), so that a rule fires once, however many reports meet it; a rule
// with a choice between a list and facts of the case may fire more often, and sets its bit again.
import { dayNumber, isDay } from './infix.mjs';

const CASE = {
    'case_type': 'caseType', 'institution.cma.status': 'status', 'institution.cma.valid_to': 'validTo',
    'institution.region': 'region', 'institution.scope': 'scope', 'conduct.start': 'start', 'conduct.end': 'end',
    'amounts.illegal_income': 'illegalIncome', 'amounts.goods_value': 'goodsValue', 'amounts.direct_loss': 'directLoss',
    'circumstances.concealed': 'concealed', 'circumstances.obstructed': 'obstructed',
};
const DAYS = { issued: 'issuedDay', date: 'day' };
const TYPES = { reports: 'Report', persons: 'Person', prior_penalties: 'Prior' };

const camel = (name) => name.replace(/[._](\w)/g, (_, letter) => letter.toUpperCase());
const property = (path) => (path.startsWith('@.') ? DAYS[path.slice(2)] ?? camel(path.slice(2)) : CASE[path]);
const literal = (value) => (isDay(value) ? String(dayNumber(value)) : JSON.stringify(value));
const flat = (node) => (node.all ? node.all.flatMap(flat) : [node]);
const isScalar = (node) => !(node.exists || node.count || (node.not ? !isScalar(node.not) : false)
    || (node.any ?? node.all)?.some((part) => !isScalar(part)));

// A constraint within a pattern; a fact of the case read from an item is bound as $case's.
function constraint(node) {
    if (node.all) return '(' + node.all.map(constraint).join(' && ') + ')';
    if (node.any) return '(' + node.any.map(constraint).join(' || ') + ')';
    if (node.cmp) return `${property(node.cmp[0])} ${node.cmp[1]} ${literal(node.cmp[2])}`;
    if (node.cmpp) return `${property(node.cmpp[0])} ${node.cmpp[1]} $${property(node.cmpp[2])}`;
    if (node.in) return `${property(node.in[0])} in (${node.in[1].map(literal).join(', ')})`;
    if (node.has) return `${property(node.has[0])} contains ${literal(node.has[1])}`;
    if (node.not?.cmp) return constraint({ cmp: [node.not.cmp[0], '!=', node.not.cmp[2]] });
    if (node.not?.has) return `${property(node.not.has[0])} not contains ${literal(node.not.has[1])}`;
    throw new Error(`no such condition: ${JSON.stringify(node)}`);
}

const constraints = (node) => flat(node).map(constraint).join(', ');

function element(node) {
    if (node.exists) return `exists ${TYPES[node.exists[0]]}(${constraints(node.exists[1])})`;
    if (node.count) {
        const [list, condition, op, number] = node.count;
        if (op !== '>=' || number !== 2) throw new Error('only "two or more" is written');
        const pattern = (more) => `${TYPES[list]}(${constraints(condition)}, ${more})`;
        return `exists (${pattern('$index : index')} and ${pattern('index > $index')})`;
    }
    const parts = node.any.map((part) => (isScalar(part) ? `Case(${constraint(part)})` : element(part)));
    return `(${parts.join(' or ')})`;
}

const readsCase = (node) => JSON.stringify(node).includes('"cmpp"');

function rule({ id, c }, position) {
    const parts = flat(c);
    const ofCase = parts.filter(isScalar).map(constraint);
    const lists = parts.filter((part) => !isScalar(part));
    if (lists.some(readsCase)) ofCase.push('$validTo : validTo');
    const elements = [`Case(${ofCase.join(', ')})`, ...lists.map(element)];
    return `rule "${id}" when\n  ${elements.join('\n  ')}\nthen hits.set(${position}); end`;
}

export function translate(rules) {
    const head = ['package bench', 'import bench.Facts.*', 'global java.util.BitSet hits'];
    return [...head, ...rules.map(rule)].join('\n') + '\n';
}
