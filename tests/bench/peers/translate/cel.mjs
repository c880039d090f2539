// The workload's conditions in CEL. Texts are ordered there, so days stay texts; JSON's numbers are doubles, so literals are too.
import { infixPrinter } from './infix.mjs';

export const celCondition = infixPrinter({
    and: ' && ',
    or: ' || ',
    not: (x) => `!(${x})`,
    item: (path) => 'r.' + path,
    root: (path) => path,
    number: (value) => (Number.isInteger(value) ? value + '.0' : String(value)),
    in: (path, literals) => `${path} in [${literals.join(',')}]`,
    has: (list, value) => `${value} in ${list}`,
    exists: (list, condition) => `${list}.exists(r, ${condition})`,
    count: (list, condition) => `double(${list}.filter(r, ${condition}).size())`,
});

export const translate = (rules) => JSON.stringify(rules.map((rule) => celCondition(rule.c)));
