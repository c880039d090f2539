// Many cases as a stream.

import { Transform, type TransformCallback } from "node:stream";

import { batchesOf, beginningAt, type NumberedCase, ofOneDay } from "./case-batches";
import { CaseLines } from "./case-lines";
import { type CaseInput, caseText } from "./case-text";
import { linesOf } from "./decision";
import { textOf } from "./error";
import { type Handle, native, type NativeOptions } from "./native";
import { choice, nativeOptions, streamKeys, type StreamOptions } from "./options";

/** Cases, or bytes, that may wait to be decided: enough for a batch. */
const waitingCases = 256;
const waitingBytes = 1 << 20;

type Done = (error?: Error | null) => void;

/**
 * Decides the cases that are written to it, and gives a result for each in their order. What is written while a batch is
 * being decided makes up the next one, so that a case that comes alone is answered at once. It stops taking cases while
 * nobody reads the results.
 */
export class DecisionStream extends Transform {
  readonly #handle: Handle;
  readonly #options: NativeOptions;
  readonly #lines: CaseLines | undefined;
  readonly #givesLines: boolean;
  #number: number;
  #goOn: (() => void) | undefined;

  /** @internal The handle becomes the stream's. */
  constructor(handle: Handle, options: StreamOptions) {
    const { from = "cases", to = from === "lines" ? "lines" : "results" } = options;
    const takesLines = choice("from", ["cases", "lines"], from) === 1;
    const givesLines = choice("to", ["results", "lines"], to) === 1;
    super({
      writableObjectMode: !takesLines, writableHighWaterMark: takesLines ? waitingBytes : waitingCases,
      readableObjectMode: !givesLines, readableHighWaterMark: givesLines ? waitingBytes : waitingCases,
    });
    this.#handle = handle;
    this.#options = ofOneDay(nativeOptions(options, streamKeys));
    this.#number = this.#options[2];
    this.#lines = takesLines ? new CaseLines(this.#number) : undefined;
    this.#givesLines = givesLines;
  }

  override _write(chunk: unknown, _encoding: BufferEncoding, done: Done): void {
    this.#work([chunk], done);
  }

  override _writev(chunks: { chunk: unknown }[], done: Done): void {
    this.#work(chunks.map(({ chunk }) => chunk), done);
  }

  override _flush(done: TransformCallback): void {
    this.#decide(this.#lines?.end() ?? []).then(() => done(), done);
  }

  /** The reader has room again. */
  override _read(): void {
    const goOn = this.#goOn;
    this.#goOn = undefined;
    goOn?.();
  }

  override _destroy(error: Error | null, done: Done): void {
    native.close(this.#handle);
    this._read();
    done(error);
  }

  #work(chunks: unknown[], done: Done): void {
    this.#decide(this.#casesOf(chunks)).then(() => done(), done);
  }

  *#casesOf(chunks: unknown[]): Generator<NumberedCase> {
    for (const chunk of chunks) {
      if (this.#lines === undefined) yield { number: this.#number++, text: caseText(chunk as CaseInput) };
      else yield* this.#lines.take(chunk as Buffer);
    }
  }

  async #decide(cases: Iterable<NumberedCase>): Promise<void> {
    for (const { firstNumber, texts } of batchesOf(cases)) {
      if (this.destroyed) return;
      const as = beginningAt(firstNumber, this.#options);
      const room = this.#givesLines
        ? this.push(textOf(await native.decideBatch(true, this.#handle, texts, ...as, true)))
        : this.#give(textOf(await native.decideBatch(true, this.#handle, texts, ...as, false)));
      if (!room && !this.destroyed) await new Promise<void>((goOn) => this.#goOn = goOn);
    }
  }

  /** Whether the reader has room for more. */
  #give(lines: string): boolean {
    let room = true;
    for (const line of linesOf(lines)) room = this.push(line);
    return room;
  }
}
