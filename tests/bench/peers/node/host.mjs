// What every peer in JavaScript shares: reads cases, asks the peer which rules hold, writes the result lines, and tells the time.
//
//   node PEER.mjs RULES.json CASES.ndjson COUNT OUT [FORM]
//
// Timed are reading the file, JSON.parse, the peer, and writing. Not timed are preparing the rules and a warm-up on the first cases.
import fs from 'node:fs';

const READ_BYTES = 1 << 20;
const WRITE_CHARACTERS = 1 << 18;
const WARM_UP_CASES = 2000;

function* lines(file, limit) {
    const descriptor = fs.openSync(file, 'r');
    let rest = Buffer.alloc(0);
    let count = 0;
    for (;;) {
        const block = Buffer.allocUnsafe(READ_BYTES);
        const length = fs.readSync(descriptor, block, 0, READ_BYTES);
        if (!length) break;
        const bytes = Buffer.concat([rest, block.subarray(0, length)]);
        let begin = 0;
        let end;
        while (count < limit && (end = bytes.indexOf(10, begin)) >= 0) {
            yield bytes.toString('utf8', begin, end);
            begin = end + 1;
            count++;
        }
        if (count === limit) break;
        rest = bytes.subarray(begin);
    }
    fs.closeSync(descriptor);
}

class ResultWriter {
    constructor(rules, file) {
        this.hits = rules.map((rule) => `{"rule":"${rule.id}","violation":"${rule.v}"}`);
        this.descriptor = fs.openSync(file, 'w');
        this.text = '';
    }

    add(facts, positions) {
        let line = `{"id":"${facts.case_id}","hits":[`;
        for (let i = 0; i < positions.length; i++) line += (i ? ',' : '') + this.hits[positions[i]];
        this.text += line + ']}\n';
        if (this.text.length > WRITE_CHARACTERS) this.flush();
    }

    flush() {
        fs.writeSync(this.descriptor, this.text);
        this.text = '';
    }

    close() {
        this.flush();
        fs.closeSync(this.descriptor);
    }
}

// So many cases are in flight at once; results are written in the order of the cases.
async function runInBatches(peer, casesFile, count, writer, batch) {
    let waiting = [];
    const settle = async () => {
        const positions = await Promise.all(waiting.map((each) => each.answer));
        waiting.forEach((each, i) => writer.add(each.facts, positions[i]));
        waiting = [];
    };
    for (const line of lines(casesFile, count)) {
        const facts = JSON.parse(line);
        waiting.push({ facts, answer: peer(facts) });
        if (waiting.length === batch) await settle();
    }
    await settle();
}

async function run(peer, casesFile, count, writer, batch) {
    if (batch) {
        await runInBatches(peer, casesFile, count, writer, batch);
    } else {
        for (const line of lines(casesFile, count)) {
            const facts = JSON.parse(line);
            writer.add(facts, peer(facts));
        }
    }
    writer.close();
}

/** `prepare(rules, form)` gives a function of a case that gives the positions of the rules that hold, ascending; a promise of
 *  them if `batch` says how many cases may be asked at once. */
export async function host(prepare, { batch = 0 } = {}) {
    const [, , rulesFile, casesFile, count, out, form] = process.argv;
    const rules = JSON.parse(fs.readFileSync(rulesFile, 'utf8'));
    const began = performance.now();
    const peer = await prepare(rules, form);
    const prepared = performance.now();
    const warmUp = Math.max(1, Math.min(WARM_UP_CASES, Math.floor(Number(count) / 4)));
    await run(peer, casesFile, warmUp, new ResultWriter(rules, '/dev/null'), batch);
    const warm = performance.now();
    await run(peer, casesFile, Number(count), new ResultWriter(rules, out), batch);
    console.log(JSON.stringify({
        cases: Number(count),
        seconds: (performance.now() - warm) / 1000,
        load_seconds: (prepared - began) / 1000,
        peak_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    }));
    process.exit(0);
}

/** A peer that is asked rule by rule: positions of those of which `holds(rule, facts)`. */
export function ruleByRule(prepared, holds) {
    return (facts) => {
        const positions = [];
        for (let i = 0; i < prepared.length; i++) if (holds(prepared[i], facts)) positions.push(i);
        return positions;
    };
}
