const HEAD = 24

/**
 * The content of a version: its number in the first line, then bytes that follow from the number and their place, so
 * that no mixture of two versions and no shortened one is taken for whole.
 */
export function versionOf(version: number, bytes: number): Uint8Array {
  const content = Buffer.alloc(bytes)
  // One page that differs from version to version, repeated with a mark of where it stands.
  const page = Buffer.alloc(4096, (version * 31) % 251)
  for (let at = HEAD; at < bytes; at += page.length) {
    page.writeUInt32LE(at, 0)
    page.copy(content, at, 0, Math.min(page.length, bytes - at))
  }
  content.write(`version ${String(version).padStart(HEAD - 9)}\n`, 0, 'latin1')
  return content
}

/** Which version the content is, whole; undefined where it is none. */
export function wholeVersion(content: Uint8Array): number | undefined {
  const version = Number(
    /^version +(\d+)\n/.exec(Buffer.from(content.subarray(0, HEAD)).toString('latin1'))?.[1],
  )
  if (!Number.isInteger(version)) return undefined
  return Buffer.compare(content, versionOf(version, content.length)) === 0 ? version : undefined
}
