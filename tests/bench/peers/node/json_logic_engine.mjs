// json-logic-engine, each rule compiled by build(). Texts are ordered as in JavaScript, so days stay texts; the case is reached from
// within an item by ../../ .
import { LogicEngine } from 'json-logic-engine';
import { host, ruleByRule } from './host.mjs';

const EXACT = { '==': '===', '!=': '!==' };

function fact(path, inItem) {
    if (path.startsWith('@.')) return { var: path.slice(2) };
    return { var: inItem ? '../../' + path : path };
}

function logic(node, inItem = false) {
    if (node.all) return { and: node.all.map((part) => logic(part, inItem)) };
    if (node.any) return { or: node.any.map((part) => logic(part, inItem)) };
    if (node.not) return { '!': [logic(node.not, inItem)] };
    if (node.cmp) return { [EXACT[node.cmp[1]] ?? node.cmp[1]]: [fact(node.cmp[0], inItem), node.cmp[2]] };
    if (node.cmpp) return { [node.cmpp[1]]: [fact(node.cmpp[0], inItem), fact(node.cmpp[2], inItem)] };
    if (node.in) return { in: [fact(node.in[0], inItem), node.in[1]] };
    if (node.has) return { in: [node.has[1], fact(node.has[0], inItem)] };
    if (node.exists) return { some: [fact(node.exists[0]), logic(node.exists[1], true)] };
    const [list, condition, op, number] = node.count;
    return { [op]: [{ length: { filter: [fact(list), logic(condition, true)] } }, number] };
}

await host((rules) => {
    const engine = new LogicEngine();
    return ruleByRule(rules.map((rule) => engine.build(logic(rule.c))), (compiled, facts) => compiled(facts));
});
