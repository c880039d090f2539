// The types for `require`.

import zhunsheng = require("zhunsheng");

export const rules: zhunsheng.Rulebook = zhunsheng.Rulebook.shippedSync();
export const decision: zhunsheng.Decision = rules.decideSync({});
