/** Makes a fresh id; where randomness comes from is the caller's business. */
export type NewId = () => string

/**
 * Turns a source of random bytes (at least 10 a call) into ids of 16 letters and digits: 80 bits, so
 * that files edited apart can be merged without two things sharing an id. Letters that people mistake
 * for digits (i, l, o, u) are left out, as in Crockford's base 32.
 */
export const createNewId =
  (randomBytes: (count: number) => Uint8Array): NewId =>
  () => {
    let bits = 0n
    for (const byte of randomBytes(10)) bits = (bits << 8n) | BigInt(byte)
    return Array.from({ length: 16 }, (_, index) =>
      alphabet.charAt(Number((bits >> BigInt(index * 5)) & 31n)),
    ).join('')
  }

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
