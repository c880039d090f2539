// What the package is for.
/** zhunsheng 准绳, a rule engine for market-regulation law: cases in, decisions with their reasons out. */
package zhunsheng;
