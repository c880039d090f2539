// Cuts bytes into lines, each a case.

import type { NumberedCase } from "./case-batches";

const newline = 0x0a;
const carriageReturn = 0x0d;
const byteOrderMark = Buffer.from("\ufeff");

/** The engine refuses cases longer than this; the rest of such a line is dropped while it is read. */
const longestCase = 16 << 20;

/** Lines may end in LF or CRLF, the last one in nothing. Blank lines count, but are no cases. */
export class CaseLines {
  #number: number;
  #parts: Buffer[] = [];
  #kept = 0;
  #atStart = true;

  constructor(firstNumber: number) {
    this.#number = firstNumber;
  }

  /** The cases whose lines end in `bytes`. */
  *take(bytes: Buffer): Generator<NumberedCase> {
    let start = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
      this.#keep(bytes.subarray(start, end));
      yield* this.end();
      start = end + 1;
    }
    // Copied, for the bytes are the caller's again when they have been taken.
    this.#keep(Buffer.from(bytes.subarray(start)));
  }

  /** The case on the line that was begun. */
  *end(): Generator<NumberedCase> {
    const text = this.#line();
    const number = this.#number++;
    if (!isBlank(text)) yield { number, text };
  }

  #keep(part: Buffer): void {
    const room = longestCase + 1 - this.#kept;
    if (room <= 0 || part.length === 0) return;
    this.#parts.push(part.subarray(0, room));
    this.#kept += Math.min(part.length, room);
  }

  #line(): Buffer {
    let line = this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#kept = 0;
    if (this.#atStart && line.subarray(0, byteOrderMark.length).equals(byteOrderMark))
      line = line.subarray(byteOrderMark.length);
    this.#atStart = false;
    return line.at(-1) === carriageReturn ? line.subarray(0, -1) : line;
  }
}

function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09);
}
