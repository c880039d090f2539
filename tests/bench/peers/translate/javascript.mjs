// The workload's rules as JavaScript: what a compiler of rules to V8 could reach. Ten rules to a function, as V8 gives up optimising
// functions that grow too long. Lists get a function of their own, so that their loops can stop early.
import { infixPrinter } from './infix.mjs';

const RULES_A_FUNCTION = 10;

/** Spelling of conditions on one item `r` of a list and the case `c`. */
export const javascriptSpelling = {
    and: ' && ',
    or: ' || ',
    not: (x) => `!(${x})`,
    equal: '===',
    unequal: '!==',
    item: (path) => 'r.' + path,
    root: (path) => 'c.' + path,
    in: (path, literals) => '(' + literals.map((value) => `${path}===${value}`).join('||') + ')',
    has: (list, value) => `${list}.includes(${value})`,
};

function sourceOf(rules, first) {
    const loops = [];
    const loop = (list, condition, found, otherwise) => {
        const name = 'loop' + loops.length;
        loops.push(`function ${name}(c) { let n = 0; for (const r of ${list}) { if (${condition}) ${found}; } return ${otherwise}; }`);
        return `${name}(c)`;
    };
    const print = infixPrinter({
        ...javascriptSpelling,
        exists: (list, condition) => loop(list, condition, 'return true', 'false'),
        count: (list, condition) => loop(list, condition, 'n++', 'n'),
    });
    const tests = rules.map((rule, i) => `if (${print(rule.c)}) hits.push(${first + i});`);
    return `${loops.join('\n')}\nreturn function (c, hits) {\n${tests.join('\n')}\n};`;
}

/** Functions (case, hits) that push the positions of the rules that hold. */
export function javascriptFunctions(rules) {
    const functions = [];
    for (let first = 0; first < rules.length; first += RULES_A_FUNCTION) {
        functions.push(new Function(sourceOf(rules.slice(first, first + RULES_A_FUNCTION), first))());
    }
    return functions;
}
