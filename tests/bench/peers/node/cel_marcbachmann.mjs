// @marcbachmann/cel-js: each condition is parsed once to a function.
import { Environment } from '@marcbachmann/cel-js';
import { celCondition } from '../translate/cel.mjs';
import { host, ruleByRule } from './host.mjs';

await host((rules) => {
    const environment = new Environment({ unlistedVariablesAreDyn: true });
    const functions = rules.map((rule) => environment.parse(celCondition(rule.c)));
    return ruleByRule(functions, (condition, facts) => condition(facts) === true);
});
