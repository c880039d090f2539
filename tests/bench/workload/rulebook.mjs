// node rulebook.mjs RULES.json OUT.yaml: the workload's rules as a zhunsheng rulebook.
import fs from 'node:fs';
const [,, rulesFile, out] = process.argv;
const rules = JSON.parse(fs.readFileSync(rulesFile, 'utf8'));
const T = 'text', N = 'integer', M = 'money', B = 'truth', D = 'date';
const records = [
  ['case', true, [['case_id', T, 'role: case_id'], ['case_type', T], ['acted_on', D, 'role: act_date, default: conduct.end'], ['institution', 'institution'], ['conduct', 'conduct'], ['reports', 'list of report'], ['amounts', 'amounts'],
    ['prior_penalties', 'list of prior'], ['persons', 'list of person'], ['circumstances', 'circumstances'], ['note', T]]],
  ['institution', false, [['name', T], ['uscc', T], ['region', T], ['cma', 'cma'], ['scope', 'list of text']]],
  ['cma', false, [['status', T], ['cert_no', T], ['valid_from', D], ['valid_to', D]]],
  ['conduct', false, [['start', D], ['end', D], ['found', D]]],
  ['report', false, [['no', T], ['sector', T], ['standard', T], ['issued', D], ['fee', M], ['sampling', 'sampling'], ['equipment', 'equipment'], ['original_records_present', B], ['tested', B],
    ['items_required', N], ['items_omitted', N], ['parameters_altered', N], ['signatory_authorized', B], ['harm', T], ['conclusion', T]]],
  ['sampling', false, [['done', B], ['compliant', B], ['place', T]]],
  ['equipment', false, [['id', T], ['calibrated', B], ['compliant', B]]],
  ['amounts', false, [['illegal_income', M], ['goods_value', M], ['direct_loss', M]]],
  ['prior', false, [['date', D], ['kind', T], ['fine', M]]],
  ['person', false, [['name', T], ['role', T], ['responsibility', T], ['knew', B], ['income', M]]],
  ['circumstances', false, [['voluntary', B], ['corrected', B], ['concealed', B], ['obstructed', B]]],
];
const fieldsOf = Object.fromEntries(records.map(r => [r[0], Object.fromEntries(r[2].map(f => [f[0], f[1]]))]));
const itemOf = { reports: 'report', prior_penalties: 'prior', persons: 'person' };
const typeOf = (path, item) => { let record = 'case', ks = path.split('.'); if (ks[0] === '@') { record = item; ks = ks.slice(1); } let t = record; for (const k of ks) t = fieldsOf[t][k]; return t; };
const decimal = v => Number.isInteger(v) ? v.toFixed(0) : String(v);
const lit = (v, t) => t === M ? decimal(v) + ' yuan' : t === D || typeof v !== 'string' ? String(v) : JSON.stringify(v);
const path = p => p.startsWith('@.') ? p.slice(2) : p;
const op = { '==': '=', '!=': '!=', '>=': '>=', '>': '>', '<=': '<=', '<': '<' };
const P = (n, item) => {
  if (n.all) return '(' + n.all.map(x => P(x, item)).join(' and ') + ')';
  if (n.any) return '(' + n.any.map(x => P(x, item)).join(' or ') + ')';
  if (n.not) return 'not ' + P(n.not, item);
  if (n.cmp) { const t = typeOf(n.cmp[0], item); if (t === B) return n.cmp[2] === true ? path(n.cmp[0]) : 'not ' + path(n.cmp[0]); return `${path(n.cmp[0])} ${op[n.cmp[1]]} ${lit(n.cmp[2], t)}`; }
  if (n.cmpp) return `${path(n.cmpp[0])} ${op[n.cmpp[1]]} ${path(n.cmpp[2])}`;
  if (n.in) { const t = typeOf(n.in[0], item); return `${path(n.in[0])} in [${n.in[1].map(v => lit(v, t)).join(', ')}]`; }
  if (n.has) return `${path(n.has[0])} contains ${lit(n.has[1], T)}`;
  if (n.exists) return `any(${n.exists[0]}, ${P(n.exists[1], itemOf[n.exists[0]])})`;
  if (n.count) return `count(${n.count[0]}, ${P(n.count[1], itemOf[n.count[0]])}) ${op[n.count[2]]} ${n.count[3]}`;
  throw new Error(JSON.stringify(n));
};
const L = ['file: {id: workload, name: Workload, rank: law, versions: [{version: "1", from: 2000-01-01}]}', 'rulebook: {id: workload, name: Workload, version: "1"}', 'vocabulary:', '  records:'];
for (const [id, root, fields] of records) {
  L.push(`    - id: ${id}`, `      name: the ${id} record`); if (root) L.push('      root: yes'); L.push('      fields:');
  for (const [f, t, more] of fields) L.push(`        - {id: ${f}, name: ${id} ${f.replaceAll('_', ' ')}, type: ${t}${more ? ', ' + more : ''}}`);
}
L.push('legal_order: {ranks: [{id: law, name: law}], measures: [{id: fine, name: fine}]}', 'violations:');
for (const v of new Set(rules.map(r => r.v))) L.push(`  - {id: ${v}, name: ${v.replaceAll('_', ' ')} violation}`);
L.push('rules:');
for (const r of rules) L.push(`  - {id: ${r.id.toLowerCase()}, name: rule ${r.id}, basis: 第一条, finding: ${r.v}, when: '${P(r.c)}'}`);
fs.writeFileSync(out, L.join('\n') + '\n');
