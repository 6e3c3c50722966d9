/** FNV-1a over the bytes of numbers: one changed bit anywhere gives another fingerprint. */
export function fingerprint(parts: readonly (Float32Array | Float64Array)[]): string {
  let hash = 0x811c9dc5;
  for (const { buffer, byteOffset, byteLength } of parts) {
    for (const byte of new Uint8Array(buffer, byteOffset, byteLength)) {
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
