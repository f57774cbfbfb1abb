/** [MS-CFB] 2.2: what every compound file begins with. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/**
 * A compound file: what Office wraps an encrypted presentation in ([MS-OFFCRYPTO] 2.3), whatever its name ends in, and
 * the form of files before 2007.
 */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((byte, index) => bytes[index] === byte)
