// @bufbuild/cel: each condition is parsed and planned once. It wants maps for objects, so each case is copied into maps.
import { celEnv, parse, plan } from '@bufbuild/cel';
import { celCondition } from '../translate/cel.mjs';
import { host } from './host.mjs';

function asMaps(value) {
    if (Array.isArray(value)) return value.map(asMaps);
    if (value === null || typeof value !== 'object') return value;
    return new Map(Object.entries(value).map(([key, each]) => [key, asMaps(each)]));
}

await host((rules) => {
    const environment = celEnv();
    const plans = rules.map((rule) => plan(environment, parse(celCondition(rule.c))));
    return (facts) => {
        const bindings = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, asMaps(value)]));
        const hits = [];
        for (let i = 0; i < plans.length; i++) {
            const answer = plans[i](bindings);
            if (typeof answer !== 'boolean') throw answer;
            if (answer) hits.push(i);
        }
        return hits;
    };
});
