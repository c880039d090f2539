// The rules printed as JavaScript and compiled by V8: the ceiling for rule engines in JavaScript.
import { javascriptFunctions } from '../translate/javascript.mjs';
import { host } from './host.mjs';

await host((rules) => {
    const functions = javascriptFunctions(rules);
    return (facts) => {
        const hits = [];
        for (let i = 0; i < functions.length; i++) functions[i](facts, hits);
        return hits;
    };
});
