// node rules.mjs OUTDIR: writes rules-60, -600, -6000 and the overlapping -600-overlap and -6000-overlap (.json).
//
// Sixty rules (six sectors, ten shapes) hold for some cases; all others hold for none, so that every set has the same answers and
// only the number of rules differs. In the plain sets one condition rules an added rule out: a sector that no case has, a region,
// a day. In the overlapping sets every condition of an added rule is met by many cases, but not all of them by one.
import fs from 'node:fs';
import { Random, SECTORS, isoDay } from './random.mjs';
import { TEMPLATES } from './rule_templates.mjs';

const PREFIXES = {
    motor_vehicle: 'MV', environment: 'EN', food: 'FD', construction: 'CN', special_equipment: 'SE', general: 'GN',
};
// Holds for every case, and keeps the shape of the rules even.
const ALWAYS = { cmp: ['case_type', '==', 'inspection'] };

function drawDay(random, firstYear, lastYear) {
    return isoDay(365 * random.integer(firstYear, lastYear) + random.integer(0, 364));
}

function drawParameters(random) {
    return {
        n: random.integer(0, 9),
        n2: random.integer(1, 3),
        n3: random.integer(1, 4),
        fee: random.integer(2, 30) * 100,
        a1: random.integer(1, 40) * 5000,
        loss: random.integer(5, 100) * 10000,
        gv: random.integer(10, 300) * 10000,
        d0: drawDay(random, 3, 6),
        d1: drawDay(random, 4, 8),
        d2: drawDay(random, 4, 8),
        harms: random.pick([['minor', 'serious', 'death'], ['serious', 'death']]),
        code: 'GB/T ' + random.integer(5000, 5039),
    };
}

function baseRules() {
    const random = new Random(20240601);
    return SECTORS.flatMap((sector) => TEMPLATES.map((template, i) => ({
        id: PREFIXES[sector] + String(i + 1).padStart(2, '0'),
        ...template(sector, drawParameters(random), { c: ALWAYS, i: [] }),
    })));
}

// A condition that no case meets, of the case or of one of its reports.
function drawImpossible(random) {
    switch (random.integer(0, 4)) {
        case 0: return { c: { cmp: ['amounts.illegal_income', '>=', 1e9 + random.integer(0, 1e6)] }, i: [] };
        case 1: {
            const region = '99' + String(random.integer(0, 9999)).padStart(4, '0');
            return { c: { cmp: ['institution.region', '==', region] }, i: [] };
        }
        case 2: {
            const year = random.integer(40, 99);
            return { c: { cmp: ['conduct.start', '>=', `20${year}-0${random.integer(1, 9)}-15`] }, i: [] };
        }
        case 3: return { c: ALWAYS, i: [{ cmp: ['@.items_required', '>=', 1000 + random.integer(0, 100000)] }] };
        default: return { c: ALWAYS, i: [{ cmp: ['@.standard', '==', 'ZZ/T ' + random.integer(100000, 999999)] }] };
    }
}

function addedRule(number, sector, random, more) {
    const template = TEMPLATES[number % TEMPLATES.length];
    return { id: 'X' + String(number).padStart(5, '0'), ...template(sector, drawParameters(random), more) };
}

function unmetRules(count) {
    const random = new Random(777);
    return Array.from({ length: count }, (_, j) => {
        if (j % 2 === 0) return addedRule(j, 'synthetic_' + String(j).padStart(5, '0'), random, { c: ALWAYS, i: [] });
        const sector = SECTORS[random.integer(0, 5)];
        return addedRule(j, sector, random, drawImpossible(random));
    });
}

function overlappingRules(count) {
    const random = new Random(778);
    return Array.from({ length: count }, (_, j) => {
        const below = { cmp: ['amounts.illegal_income', '<', 10000 + random.integer(0, 10000)] };
        const above = { cmp: ['amounts.illegal_income', '>=', 200000 + random.integer(0, 50000)] };
        return addedRule(j, SECTORS[random.integer(0, 5)], random, { c: { all: [below, above] }, i: [] });
    });
}

// The base rules in their order, spread evenly among the added ones.
function mix(base, added) {
    const total = base.length + added.length;
    const step = total / base.length;
    const rules = [];
    let b = 0;
    let a = 0;
    for (let i = 0; i < total; i++) {
        const turnOfBase = b < base.length && (i >= Math.floor(b * step + step / 2) || a === added.length);
        rules.push(turnOfBase ? base[b++] : added[a++]);
    }
    return rules;
}

const outDirectory = process.argv[2];
const base = baseRules();
const sets = {
    '60': base,
    '600': mix(base, unmetRules(540)),
    '6000': mix(base, unmetRules(5940)),
    '600-overlap': mix(base, overlappingRules(540)),
    '6000-overlap': mix(base, overlappingRules(5940)),
};
for (const [name, rules] of Object.entries(sets)) {
    const lines = rules.map((rule) => JSON.stringify(rule)).join(',\n');
    fs.writeFileSync(`${outDirectory}/rules-${name}.json`, `[\n${lines}\n]\n`);
}
