// The package for `import`: the same classes as for `require`.

export {
  BatchLine, Decision, DecisionStream, lint, lintSync, lintTexts, lintTextsSync, Rulebook, version, ZhunshengError,
} from "./index.js";
export type * from "./index.js";
