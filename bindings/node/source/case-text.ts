// Cases as programs hand them over, and as the library reads them.

import { types } from "node:util";

import type { Text } from "./native";

/**
 * A case: its JSON as a string, or as bytes of UTF-8 (a Buffer, say); or an object, which JSON.stringify makes JSON of.
 * JavaScript's numbers are binary fractions: where an amount must be exact to the last digit, give JSON.
 */
export type CaseInput = string | Uint8Array | object;

/** Objects that JSON.stringify would silently make "{}" of. */
function hasNoJson(value: object): boolean {
  return types.isPromise(value) || types.isMap(value) || types.isSet(value) || types.isAnyArrayBuffer(value) ||
    ArrayBuffer.isView(value);
}

function named(value: unknown): string {
  if (types.isPromise(value)) return "a promise; is an 'await' missing?";
  if (typeof value !== "object" || value === null) return value === null ? "null" : typeof value;
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}

export function caseText(value: CaseInput): Text {
  if (typeof value === "string") return textOrBytes(value);
  if (types.isUint8Array(value)) return value; // of any realm, as node:vm makes them
  if (typeof value !== "object" || value === null || hasNoJson(value))
    throw new TypeError(`a case is a string of JSON, a Uint8Array or an object, not ${named(value)}`);
  const json: unknown = JSON.stringify(value);
  if (typeof json !== "string") throw new TypeError("the case says by toJSON() that it is nothing");
  return json.includes("null") ? JSON.stringify(value, finite) : json;
}

/** JSON.stringify makes null of NaN, which would pass for an unknown fact. */
function finite(key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`'${key}' is ${value}, which JSON has not`);
  return value;
}

/** Text for the library. Half characters, which UTF-8 does not have, go there as bytes which it tells apart and refuses. */
export function textOrBytes(value: string): Text {
  if (value.isWellFormed()) return value;
  const parts = value.split(/(\p{Surrogate})/u);
  return Buffer.concat(parts.map((part, index) => index % 2 === 0 ? Buffer.from(part) : halfCharacter(part)));
}

function halfCharacter(unit: string): Buffer {
  const code = unit.charCodeAt(0);
  return Buffer.from([0xe0 | code >> 12, 0x80 | code >> 6 & 0x3f, 0x80 | code & 0x3f]);
}
