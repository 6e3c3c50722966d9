/** Names that the language itself gives to every program. */
export const languageNames: readonly string[] = `
  undefined NaN Infinity Object Function Boolean Symbol Number BigInt Math Date String RegExp
  Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry ArrayBuffer DataView
  Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array
  Float32Array Float64Array BigInt64Array BigUint64Array
  Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError
  JSON Promise Proxy Reflect WebAssembly parseFloat parseInt isFinite isNaN
`
  .trim()
  .split(/\s+/);
