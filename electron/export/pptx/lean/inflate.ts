import { inflateRawSync } from 'node:zlib'

/**
 * Stands in for `tiny-inflate`, written for browsers, under `linebreak` in the bundled app: unpacking the table of line
 * breaking classes takes a tenth of a small export in JavaScript, and nothing in zlib.
 *
 * @param packed a raw deflate stream.
 * @param into as long as the unpacked bytes.
 */
function inflate(packed: Uint8Array, into: Uint8Array): Uint8Array {
  into.set(inflateRawSync(packed))
  return into
}

// The library takes it by `require`, which gives what goes by this name.
export { inflate as 'module.exports' }
