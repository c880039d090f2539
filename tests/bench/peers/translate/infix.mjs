// Prints a condition of the workload (see ../../workload/rule_templates.mjs) in an infix language; each language says how it spells things.

const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

/** 2019-03-07 is 20190307: for languages that cannot order texts or have no days. */
export function dayNumber(day) {
    return Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10));
}

export function isDay(value) {
    return typeof value === 'string' && ISO_DAY.test(value);
}

/** Sets every day of a case that a rule may read to its number. Part of what such a peer costs, so it is timed. */
export function numberDays(facts) {
    facts.conduct.start = dayNumber(facts.conduct.start);
    facts.conduct.end = dayNumber(facts.conduct.end);
    facts.institution.cma.valid_to = dayNumber(facts.institution.cma.valid_to);
    for (const report of facts.reports) report.issued = dayNumber(report.issued);
    for (const prior of facts.prior_penalties) prior.date = dayNumber(prior.date);
    return facts;
}

/** `spelling` has: and, or, not(x), item(path), root(path), in(path, literals), has(path, literal), exists(list, condition),
 *  count(list, condition); and, where the language differs: equal, unequal, day(text), number(value), compare(path, op, literal). */
export function infixPrinter(spelling) {
    const operators = { '==': spelling.equal ?? '==', '!=': spelling.unequal ?? '!=' };
    const operator = (op) => operators[op] ?? op;
    const path = (text) => (text.startsWith('@.') ? spelling.item(text.slice(2)) : spelling.root(text));
    const literal = (value) => {
        if (spelling.day && isDay(value)) return spelling.day(value);
        if (spelling.number && typeof value === 'number') return spelling.number(value);
        return JSON.stringify(value);
    };
    const compare = spelling.compare ?? ((left, op, right) => `${left} ${operator(op)} ${right}`);
    const print = (node) => {
        if (node.all) return '(' + node.all.map(print).join(spelling.and) + ')';
        if (node.any) return '(' + node.any.map(print).join(spelling.or) + ')';
        if (node.not) return spelling.not(print(node.not));
        if (node.cmp) return compare(path(node.cmp[0]), node.cmp[1], literal(node.cmp[2]));
        if (node.cmpp) return `${path(node.cmpp[0])} ${operator(node.cmpp[1])} ${path(node.cmpp[2])}`;
        if (node.in) return spelling.in(path(node.in[0]), node.in[1].map(literal));
        if (node.has) return spelling.has(path(node.has[0]), literal(node.has[1]));
        if (node.exists) return spelling.exists(spelling.root(node.exists[0]), print(node.exists[1]));
        if (node.count) {
            const [list, condition, op, number] = node.count;
            return `${spelling.count(spelling.root(list), print(condition))} ${operator(op)} ${literal(number)}`;
        }
        throw new Error(`no such condition: ${JSON.stringify(node)}`);
    };
    return print;
}
