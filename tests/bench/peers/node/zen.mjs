// @gorules/zen-engine, the Node binding; FORM is table or array. Sixteen cases are asked at once, which spares waiting for each.
import zen from '@gorules/zen-engine';
import { numberDays } from '../translate/infix.mjs';
import { zenDecision } from '../translate/zen.mjs';
import { host } from './host.mjs';

await host((rules, form) => {
    const decision = new zen.ZenEngine().createDecision(new zen.ZenDecisionContent(zenDecision(rules, form)));
    const positions = form === 'table' ? (result) => result.map((row) => row.k) : (result) => result.h;
    return async (facts) => positions((await decision.evaluate(numberDays(facts))).result);
}, { batch: 16 });
