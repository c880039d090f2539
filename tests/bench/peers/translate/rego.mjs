// The workload's rules in Rego: one body of the set `hits` a rule. Texts are ordered, so days stay texts. Conjunctions are lines
// of a body, as people write them; a disjunction is a named rule with a body for each side, the only way Rego has.

const path = (text) => (text.startsWith('@.') ? 'r.' + text.slice(2) : 'input.' + text);

class RegoWriter {
    constructor() {
        this.named = [];
    }

    // The lines of a body under which the condition holds; `item` tells whether r stands for the item of a list.
    lines(node, item) {
        if (node.all) return node.all.flatMap((part) => this.lines(part, item));
        if (node.any) return [this.choice(node.any.map((part) => this.lines(part, item)), item)];
        if (node.not) return ['not ' + this.single(node.not, item)];
        if (node.cmp) return [`${path(node.cmp[0])} ${node.cmp[1]} ${JSON.stringify(node.cmp[2])}`];
        if (node.cmpp) return [`${path(node.cmpp[0])} ${node.cmpp[1]} ${path(node.cmpp[2])}`];
        if (node.in) return [`${path(node.in[0])} in {${node.in[1].map((value) => JSON.stringify(value)).join(', ')}}`];
        if (node.has) return [`${JSON.stringify(node.has[1])} in ${path(node.has[0])}`];
        if (node.exists) return this.some(...node.exists);
        if (node.count) return [this.counted(...node.count)];
        throw new Error(`no such condition: ${JSON.stringify(node)}`);
    }

    some(list, condition) {
        const body = ['some r in ' + path(list), ...this.lines(condition, true)];
        // A second list of the same rule would bind r again, so each is a rule of its own.
        return [this.choice([body], false)];
    }

    counted(list, condition, op, number) {
        const body = this.lines(condition, true);
        // A rule of its own here too: r may be bound where it is asked.
        return this.choice([[`count([1 | some r in ${path(list)}; ${body.join('; ')}]) ${op} ${number}`]], false);
    }

    single(node, item) {
        const lines = this.lines(node, item);
        return lines.length === 1 ? lines[0] : this.choice([lines], item);
    }

    choice(bodies, item) {
        const name = `holds_${this.named.length}`;
        const head = item ? `${name}(r)` : name;
        this.named.push(bodies.map((body) => `${head} if {\n\t${body.join('\n\t')}\n}`).join('\n'));
        return head;
    }
}

export function translate(rules) {
    const writer = new RegoWriter();
    const bodies = rules.map((rule, i) => `hits contains ${i} if {\n\t${inline(writer, rule.c).join('\n\t')}\n}`);
    return `package workload\n\nimport rego.v1\n\n${writer.named.join('\n')}\n${bodies.join('\n')}\n`;
}

// The last list of a rule may stand in its body as it is: that is how Rego is written, and saves a call.
function inline(writer, condition) {
    const parts = condition.all ?? [condition];
    const last = parts.findLastIndex((part) => part.exists);
    return parts.flatMap((part, i) => (i === last
        ? ['some r in ' + path(part.exists[0]), ...writer.lines(part.exists[1], true)]
        : writer.lines(part, false)));
}
