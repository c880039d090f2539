// feelin, the FEEL of DMN. Its API parses at every call, so sixty rules go into one list, which spreads the cost of setting up.
import { evaluate } from 'feelin';
import { dayNumber, infixPrinter, numberDays } from '../translate/infix.mjs';
import { host } from './host.mjs';

const RULES_A_LIST = 60;
const feel = infixPrinter({
    and: ' and ',
    or: ' or ',
    not: (x) => `not(${x})`,
    equal: '=',
    item: (path) => 'r.' + path,
    root: (path) => path,
    day: (day) => String(dayNumber(day)),
    in: (path, literals) => '(' + literals.map((value) => `${path} = ${value}`).join(' or ') + ')',
    has: (list, value) => `list contains(${list}, ${value})`,
    exists: (list, condition) => `(some r in ${list} satisfies ${condition})`,
    count: (list, condition) => `sum(for r in ${list} return if ${condition} then 1 else 0)`,
});

await host((rules) => {
    const lists = [];
    for (let first = 0; first < rules.length; first += RULES_A_LIST) {
        lists.push('[' + rules.slice(first, first + RULES_A_LIST).map((rule) => feel(rule.c)).join(', ') + ']');
    }
    return (facts) => {
        numberDays(facts);
        const answers = lists.flatMap((list) => evaluate(list, facts).value);
        return answers.flatMap((answer, i) => (answer === true ? [i] : []));
    };
});
