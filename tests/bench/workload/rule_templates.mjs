// The ten shapes of rule in the workload: what a sector's institution may have done. Conditions are plain trees:
//
//   {all: [c…]}  {any: [c…]}  {not: c}
//   {cmp: [path, op, literal]}        op is == != >= > <= or <; days are texts, and their order is that of texts
//   {cmpp: [path, op, path]}          one fact against another, perhaps of the case from within an item
//   {in: [path, [literal…]]}          {has: [list, literal]}
//   {exists: [list, c]}               {count: [list, c, op, number]}, over reports, persons or prior_penalties
//
// A path that begins with "@." starts at the item of the list, any other at the case.

const is = (path, value) => ({ cmp: [path, '==', value] });
const atLeast = (path, value) => ({ cmp: [path, '>=', value] });
const anyReport = (...conditions) => ({ exists: ['reports', { all: conditions }] });
const all = (...conditions) => ({ all: conditions });
const any = (...conditions) => ({ any: conditions });

/** Each makes {v, c, fine, person, flags} of a sector, its parameters, and `more`: {c: condition of the case, i: conditions of
 *  the item}, which added rules use so as to hold for no case. Where `more` stands differs, as it would in rules that people write. */
export const TEMPLATES = [
    (sector, p, more) => ({
        v: 'no_test_false_report',
        c: all(more.c, anyReport(is('@.sector', sector), is('@.tested', false), atLeast('@.issued', p.d1), ...more.i)),
        fine: { fixed: [30000 + 1000 * p.n, 100000 + 1000 * p.n] }, person: 'ban_5y', flags: ['void_report'],
    }),
    (sector, p, more) => ({
        v: 'altered_parameters',
        c: all(
            anyReport(is('@.sector', sector), atLeast('@.parameters_altered', p.n2),
                is('@.original_records_present', false), ...more.i),
            atLeast('amounts.illegal_income', p.a1), more.c),
        fine: { multiple: ['amounts.illegal_income', 1, 3] }, person: 'fine_individual', flags: ['void_report', 'revoke_cma'],
    }),
    (sector, p, more) => ({
        v: 'items_omitted',
        c: all(anyReport(is('@.sector', sector), atLeast('@.items_omitted', p.n3), { in: ['@.harm', p.harms] }, ...more.i), more.c),
        fine: { fixed: [10000 + 500 * p.n, 30000 + 500 * p.n] }, person: 'warning', flags: ['rectify'],
    }),
    (sector, p, more) => ({
        v: 'equipment',
        c: all(atLeast('conduct.end', p.d2), { not: is('institution.cma.status', 'revoked') }, more.c,
            anyReport(is('@.sector', sector),
                any(is('@.equipment.calibrated', false), is('@.equipment.compliant', false)), ...more.i)),
        fine: { fixed: [5000, 30000] }, person: 'none', flags: ['rectify'],
    }),
    (sector, p, more) => ({
        v: 'no_qualification',
        c: all(more.c, { in: ['institution.cma.status', ['expired', 'revoked', 'none']] },
            anyReport(is('@.sector', sector), atLeast('@.fee', p.fee), ...more.i)),
        fine: { multiple: ['amounts.illegal_income', 2, 5] }, person: 'none', flags: ['order_stop', 'announce'],
    }),
    (sector, p, more) => ({
        v: 'issued_after_expiry',
        c: all(anyReport(is('@.sector', sector), { cmpp: ['@.issued', '>', 'institution.cma.valid_to'] }, ...more.i), more.c,
            atLeast('conduct.start', p.d0)),
        fine: { fixed: [10000, 30000 + 1000 * p.n] }, person: 'none', flags: ['announce'],
    }),
    (sector, p, more) => ({
        v: 'unauthorised_signature',
        c: all(anyReport(...more.i, is('@.sector', sector), is('@.signatory_authorized', false)),
            { exists: ['persons', all(is('@.role', 'signatory'), is('@.knew', true))] }, more.c),
        fine: { fixed: [10000, 50000] }, person: 'ban_3y', flags: ['rectify'],
    }),
    (sector, p, more) => ({
        v: 'aggravated_false_report',
        c: all(
            any(atLeast('amounts.direct_loss', p.loss), atLeast('amounts.goods_value', p.gv),
                anyReport(is('@.sector', sector), { in: ['@.harm', ['serious', 'death']] })),
            anyReport(is('@.sector', sector),
                any(is('@.tested', false), atLeast('@.parameters_altered', 1), is('@.sampling.done', false)), ...more.i),
            atLeast('conduct.end', p.d2), more.c),
        fine: { multiple: ['amounts.goods_value', 0.05, 0.2] }, person: 'ban_life',
        flags: ['transfer_police', 'revoke_cma', 'void_report'],
    }),
    (sector, p, more) => ({
        v: 'repeat_sampling',
        c: all(more.c, { exists: ['prior_penalties', all(is('@.kind', sector), atLeast('@.date', p.d1))] },
            { count: ['reports', all(is('@.sector', sector), is('@.sampling.compliant', false), ...more.i), '>=', 2] }),
        fine: { fixed: [50000, 100000] }, person: 'fine_individual', flags: ['heavier'],
    }),
    (sector, p, more) => ({
        v: 'out_of_scope',
        c: all(more.c, any(is('circumstances.concealed', true), is('circumstances.obstructed', true)),
            { not: { has: ['institution.scope', p.code] } },
            anyReport(is('@.sector', sector), atLeast('@.fee', p.fee), ...more.i)),
        fine: { fixed: [10000, 30000] }, person: 'warning', flags: ['rectify', 'announce'],
    }),
];
