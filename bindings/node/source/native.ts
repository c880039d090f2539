// The addon, which the package carries compiled in native/.

import { constants } from "node:os";
import { join } from "node:path";

/** What a call came to: status, text, diagnostics, rulebook; see addon/answer.h. */
export type Outcome<Text = string> = [
  status: number, text: Text | null, diagnostics: string | null, rulebook: Handle | null,
];

/** A rulebook of the library; the collector lets go of it. */
export type Handle = { readonly brand: unique symbol };

/** A case, a name or a rule file: text, or bytes of UTF-8. */
export type Text = string | Uint8Array;

/** on, name, first line, flags, threads; see zhunsheng_options in zhunsheng.h. */
export type NativeOptions = [on: string, name: Text, firstLine: number, flags: number, threads: number];

/** A call at once, or, `later`, on a thread of libuv's pool. */
interface Call<Arguments extends unknown[], Result> {
  (later: false, ...rest: Arguments): Result;
  (later: true, ...rest: Arguments): Promise<Result>;
}

interface Native {
  version: string;
  load: Call<[paths: Text[]], Outcome>;
  loadTexts: Call<[names: Text[], texts: Text[]], Outcome>;
  share(handle: Handle): Handle;
  close(handle: Handle): void;
  decide: Call<[handle: Handle, text: Text, ...options: NativeOptions], Outcome>;
  decideBatch: Call<[handle: Handle, texts: Text[], ...options: NativeOptions, asBytes: false], Outcome> &
    Call<[handle: Handle, texts: Text[], ...options: NativeOptions, asBytes: true], Outcome<Buffer>>;
  decideReadably: Call<
    [handle: Handle, text: Text, ...options: NativeOptions, format: number, language: number], Outcome>;
  explain: Call<[handle: Handle, ruleOrArticle: Text, language: number], Outcome>;
  document: Call<[handle: Handle, name: Text], Outcome>;
  lint: Call<[paths: Text[]], Outcome>;
  lintTexts: Call<[names: Text[], texts: Text[]], Outcome>;
}

const folder = join(__dirname, "..", "native");

/** The shipped rules, compiled. */
export const shippedRules = join(folder, "rules.zsr");

/**
 * The program node carries an OpenSSL and, since 22, a simdjson of other versions, and offers their functions to everything
 * that it loads. RTLD_DEEPBIND has the library look for its own first.
 */
function load(): Native {
  const loaded: { exports: unknown } = { exports: {} };
  process.dlopen(loaded, join(folder, "zhunsheng.node"), constants.dlopen.RTLD_NOW | constants.dlopen.RTLD_DEEPBIND);
  return loaded.exports as Native;
}

export const native = load();

/** Version of the engine, such as "0.1.0". */
export const version: string = native.version;
