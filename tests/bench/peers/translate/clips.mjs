// The workload's rules in CLIPS, which calls (hit POSITION) for each that holds. Two forms: 'exists' has (exists …) for lists;
// 'first' has bare patterns, those of items ahead of that of the case, which leaves CLIPS the fewest partial matches. There the host
// drops the repeated hits of several items. Days are numbers; money is in fen.
import { dayNumber, isDay } from './infix.mjs';

const CASE_SLOTS = {
    'case_type': 'case_type', 'institution.cma.status': 'cma_status', 'institution.cma.valid_to': 'valid_to',
    'institution.region': 'region', 'conduct.start': 'start', 'conduct.end': 'end',
    'amounts.illegal_income': 'illegal_income', 'amounts.goods_value': 'goods_value', 'amounts.direct_loss': 'direct_loss',
    'circumstances.concealed': 'concealed', 'circumstances.obstructed': 'obstructed',
};
const ITEM_SLOTS = {
    report: ['sector', 'standard', 'issued', 'fee', 'sampling_done', 'sampling_compliant', 'equipment_calibrated',
        'equipment_compliant', 'original_records_present', 'tested', 'items_required', 'items_omitted', 'parameters_altered',
        'signatory_authorized', 'harm'],
    person: ['role', 'knew'],
    prior: ['date', 'kind'],
};
const TEMPLATE_OF = { reports: 'report', persons: 'person', prior_penalties: 'prior' };
const TEXTS = new Set(['region', 'standard']);  // all other words are symbols
const MONEY = new Set(['illegal_income', 'goods_value', 'direct_loss']);
const FUNCTIONS = { '==': 'eq', '!=': 'neq' };

const slotOf = (path) => (path.startsWith('@.') ? path.slice(2).replaceAll('.', '_') : CASE_SLOTS[path]);
const callOf = (op, ...operands) => `(${FUNCTIONS[op] ?? op} ${operands.join(' ')})`;
const flat = (node) => (node.all ? node.all.flatMap(flat) : [node]);

function literal(slot, value) {
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'number') return String(MONEY.has(slot) ? Math.round(value * 100) : value);
    if (isDay(value)) return String(dayNumber(value));
    return TEXTS.has(slot) ? JSON.stringify(value) : value;
}

// Whether a condition reads single facts only, no list.
function isScalar(node) {
    if (node.not) return isScalar(node.not);
    return (node.all ?? node.any)?.every(isScalar) ?? Boolean(node.cmp || node.cmpp || node.in);
}

/** One pattern, such as (report (sector ?sector_0&food) (fee ?fee_0&:(>= ?fee_0 500))). */
class Pattern {
    constructor(template, suffix, caseVariable) {
        this.template = template;
        this.suffix = suffix;
        this.caseVariable = caseVariable;
        this.slots = new Map();
    }

    slot(name) {
        if (!this.slots.has(name)) this.slots.set(name, { bound: false, constraints: [] });
        return this.slots.get(name);
    }

    variable(name) {
        this.slot(name).bound = true;
        return '?' + name + this.suffix;
    }

    // A variable of this pattern, or of the case's if the path leads out of the item.
    variableOf(path) {
        return this.caseVariable && !path.startsWith('@.') ? this.caseVariable(slotOf(path)) : this.variable(slotOf(path));
    }

    add(node) {
        const slot = slotOf((node.cmp ?? node.in ?? node.cmpp ?? node.not?.cmp ?? [''])[0]);
        if (node.cmp?.[1] === '==') this.slot(slot).constraints.push(literal(slot, node.cmp[2]));
        else if (node.not?.cmp?.[1] === '==') this.slot(slot).constraints.push('~' + literal(slot, node.not.cmp[2]));
        else if (node.in) this.slot(slot).constraints.push(node.in[1].map((value) => literal(slot, value)).join('|'));
        else this.addTest(node);
    }

    addTest(node) {
        let last;
        const text = expression(node, (path) => {
            if (this.caseVariable === undefined || path.startsWith('@.')) last = slotOf(path);
            return this.variableOf(path);
        });
        this.slot(last).constraints.push(':' + text);
    }

    text() {
        const slots = [...this.slots].map(([name, { bound, constraints }]) =>
            `(${name} ${[...(bound ? [`?${name}${this.suffix}`] : []), ...constraints].join('&')})`);
        return `(${this.template} ${slots.join(' ')})`;
    }
}

// A function call; `variable` names the variable of a path.
function expression(node, variable) {
    if (node.all) return `(and ${node.all.map((part) => expression(part, variable)).join(' ')})`;
    if (node.any) return `(or ${node.any.map((part) => expression(part, variable)).join(' ')})`;
    if (node.not) return `(not ${expression(node.not, variable)})`;
    if (node.cmpp) return callOf(node.cmpp[1], variable(node.cmpp[0]), variable(node.cmpp[2]));
    const [path] = node.cmp ?? node.in;
    if (node.cmp) return callOf(node.cmp[1], variable(path), literal(slotOf(path), node.cmp[2]));
    return `(or ${node.in[1].map((value) => callOf('==', variable(path), literal(slotOf(path), value))).join(' ')})`;
}

class RuleWriter {
    constructor(form) {
        this.form = form;
        this.casePattern = new Pattern('case', '');
        this.patterns = 0;
        this.readsCase = false;
    }

    caseVariable(slot) {
        this.readsCase = true;
        return this.casePattern.variable(slot);
    }

    itemPattern(list, condition) {
        const pattern = new Pattern(TEMPLATE_OF[list], '_' + this.patterns++, (slot) => this.caseVariable(slot));
        for (const part of flat(condition)) pattern.add(part);
        return pattern;
    }

    exists(text) {
        return this.form === 'exists' ? `(exists ${text})` : text;
    }

    // Two different items; the workload counts no further.
    two([list, condition, op, number]) {
        if (op !== '>=' || number !== 2) throw new Error('only "two or more" can be counted');
        const first = this.itemPattern(list, condition);
        const second = this.itemPattern(list, condition);
        const index = first.variable('idx');
        const other = second.variable('idx');
        second.slot('idx').constraints.push(`:(> ${other} ${index})`);
        const both = `${first.text()} ${second.text()}`;
        return this.form === 'exists' ? `(exists ${both})` : `(and ${both})`;
    }

    element(node) {
        if (node.exists) return this.exists(this.itemPattern(...node.exists).text());
        if (node.count) return this.two(node.count);
        if (node.has) return `(scope (code ${JSON.stringify(node.has[1])}))`;
        if (node.not) return `(not ${this.element(node.not)})`;
        const scalars = node.any.filter(isScalar);
        const tests = scalars.map((part) => expression(part, (path) => this.caseVariable(slotOf(path))));
        const others = node.any.filter((part) => !isScalar(part)).map((part) => this.element(part));
        return `(or ${tests.length ? `(test (or ${tests.join(' ')}))` : ''} ${others.join(' ')})`;
    }

    rule(rule, position) {
        const ahead = [];
        const behind = [];
        for (const part of flat(rule.c)) {
            if (isScalar(part)) {
                this.casePattern.add(part);
                continue;
            }
            this.readsCase = false;
            const element = this.element(part);
            const free = this.form === 'first' && !this.readsCase && /^\((report|person|prior|and) /.test(element);
            (free ? ahead : behind).push(element);
        }
        return `(defrule ${rule.id} ${[...ahead, this.casePattern.text(), ...behind].join(' ')} => (hit ${position}))`;
    }
}

function templates() {
    const slots = (names) => names.map((name) => `(slot ${name})`).join(' ');
    return [
        `(deftemplate case ${slots(Object.values(CASE_SLOTS))})`,
        ...Object.entries(ITEM_SLOTS).map(([name, names]) => `(deftemplate ${name} (slot idx) ${slots(names)})`),
        '(deftemplate scope (slot code))',
    ];
}

export function translate(rules, form) {
    return [...templates(), ...rules.map((rule, i) => new RuleWriter(form).rule(rule, i))].join('\n') + '\n';
}
