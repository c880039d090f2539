// node cases.mjs COUNT OUT.ndjson [SEED]: made-up inspection cases of 1.2 to 2 kB, one a line, every fact given.
import fs from 'node:fs';
import { CERTIFICATE_STATES, HARMS, ROLES, Random, SECTORS, isoDay } from './random.mjs';

const CITIES = ['杭州', '苏州', '成都', '武汉', '青岛', '长沙', '合肥', '郑州', '厦门', '西安'];
const FIRMS = ['华测', '中正', '恒信', '安检', '国泰', '正衡', '博研', '天准', '诚达', '明鉴'];
const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴'];
const GIVEN_NAMES = ['伟', '芳', '秀英', '敏', '静', '强', '磊', '洋', '艳', '勇'];
const NOTES = [
    '执法人员现场检查时发现该机构未按标准规定的步骤开展检验检测活动。',
    '当事人未能提供原始记录，仪器使用台账与报告时间不一致。',
    '经调取监控录像，车辆未上线即出具合格报告。',
    '采样人员未到现场，采样记录由后台补录。',
    '设备检定证书已过期，仍用于出具检验检测数据。',
];
const LAST_DAY = 365 * 10 - 1;
const CASES_A_WRITE = 2000;

// Many small sums and few large ones.
function money(random, highest) {
    return Math.floor(Math.pow(random.unit(), 3) * highest * 100) / 100;
}

function listOf(length, item) {
    const list = [];
    for (let k = 0; k < length; k++) list.push(item(k));
    return list;
}

function makeReport(random, k, mainSector, start) {
    const bad = random.chance(0.35);
    const required = random.integer(3, 24);
    return {
        no: `R${random.integer(100000, 999999)}-${k + 1}`,
        sector: random.chance(0.75) ? mainSector : random.pick(SECTORS),
        standard: `GB/T ${random.integer(5000, 5039)}-20${random.integer(10, 23)}`,
        issued: isoDay(Math.min(start + random.integer(0, 200), LAST_DAY)),
        fee: random.integer(1, 60) * 50,
        sampling: {
            done: !(bad && random.chance(0.2)),
            compliant: !(bad && random.chance(0.3)),
            place: random.pick(CITIES) + '市' + random.integer(1, 99) + '号',
        },
        equipment: {
            id: 'EQ-' + random.integer(1000, 9999),
            calibrated: !(bad && random.chance(0.2)),
            compliant: !(bad && random.chance(0.15)),
        },
        original_records_present: !(bad && random.chance(0.3)),
        tested: !(bad && random.chance(0.25)),
        items_required: required,
        items_omitted: bad && random.chance(0.3) ? random.integer(1, Math.min(required, 6)) : 0,
        parameters_altered: bad && random.chance(0.25) ? random.integer(1, 4) : 0,
        signatory_authorized: !(bad && random.chance(0.15)),
        harm: bad ? random.weighted(HARMS, [70, 18, 10, 2]) : 'none',
        conclusion: random.chance(0.9) ? 'pass' : 'fail',
    };
}

function makePerson(random) {
    return {
        name: random.pick(SURNAMES) + random.pick(GIVEN_NAMES),
        role: random.pick(ROLES),
        responsibility: random.chance(0.5) ? 'direct' : 'supervisor',
        knew: random.chance(0.35),
        income: money(random, 80000),
    };
}

function makePriorPenalty(random, mainSector) {
    return {
        date: isoDay(random.integer(365 * 2, 365 * 9)),
        kind: random.chance(0.7) ? mainSector : random.pick(SECTORS),
        fine: random.integer(1, 30) * 1000,
    };
}

function makeInstitution(random, status, validFrom, scope) {
    return {
        name: random.pick(CITIES) + random.pick(FIRMS) + '检验检测有限公司',
        uscc: '91' + random.integer(1e7, 9e7) + 'MA' + random.integer(1e5, 9e5),
        region: String(random.integer(110000, 659999)),
        cma: {
            status,
            cert_no: 'CMA' + random.integer(1e8, 9e8),
            valid_from: isoDay(validFrom),
            valid_to: isoDay(Math.min(validFrom + 365 * random.integer(3, 6), 365 * 12)),
        },
        scope,
    };
}

function makeCase(random, number) {
    const status = random.weighted(CERTIFICATE_STATES, [70, 10, 6, 5, 9]);
    const validFrom = random.integer(0, 365 * 6);
    const start = random.integer(365 * 3, 365 * 9);
    const end = Math.min(start + random.integer(0, 300), LAST_DAY);
    const mainSector = random.pick(SECTORS);
    const reportCount = random.weighted([1, 2, 3, 4, 5], [34, 28, 18, 12, 8]);
    const reports = listOf(reportCount, (k) => makeReport(random, k, mainSector, start));
    const persons = listOf(random.integer(1, 3), () => makePerson(random));
    const priorCount = random.weighted([0, 1, 2], [70, 22, 8]);
    const priorPenalties = listOf(priorCount, () => makePriorPenalty(random, mainSector));
    const scope = listOf(random.integer(3, 8), () => 'GB/T ' + random.integer(5000, 5039));
    return {
        case_id: 'ZJ' + String(number).padStart(8, '0'),
        case_type: 'inspection',
        institution: makeInstitution(random, status, validFrom, scope),
        conduct: {
            start: isoDay(start),
            end: isoDay(end),
            found: isoDay(Math.min(end + random.integer(1, 300), 365 * 11)),
        },
        reports,
        amounts: {
            illegal_income: money(random, 600000),
            goods_value: money(random, 5000000),
            direct_loss: random.chance(0.3) ? money(random, 2000000) : 0,
        },
        prior_penalties: priorPenalties,
        persons,
        circumstances: {
            voluntary: random.chance(0.1),
            corrected: random.chance(0.4),
            concealed: random.chance(0.08),
            obstructed: random.chance(0.04),
        },
        note: random.pick(NOTES),
    };
}

const [, , count, out, seed = '42'] = process.argv;
const random = new Random(Number(seed));
const file = fs.openSync(out, 'w');
for (let first = 0; first < Number(count); first += CASES_A_WRITE) {
    const lines = [];
    for (let i = first; i < Math.min(first + CASES_A_WRITE, Number(count)); i++) {
        lines.push(JSON.stringify(makeCase(random, i)) + '\n');
    }
    fs.writeSync(file, lines.join(''));
}
fs.closeSync(file);
