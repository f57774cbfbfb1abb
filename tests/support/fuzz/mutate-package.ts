import type { Random } from './random'

/** What is worth changing in an archive: its records begin with these four bytes. */
const signatures = [0x04034b50, 0x02014b50, 0x06054b50]

/** A package with a few bytes, records or its length changed; the same for the same seed. */
export function mutatePackage(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Buffer.from(bytes)
  switch (random.upTo(6)) {
    case 0:
      return copy.subarray(0, random.upTo(copy.length))
    case 1:
      for (let left = 1 + random.upTo(8); left > 0; left -= 1)
        copy[random.upTo(copy.length)] = random.upTo(256)
      return copy
    case 2: {
      // A field of a record: sizes, offsets, counts, methods and lengths all lie within 46 bytes of its start.
      const at = recordAt(copy, random)
      copy[at + 4 + random.upTo(42)] = random.pick([0, 1, 0x7f, 0x80, 0xff])
      return copy
    }
    case 3: {
      const at = recordAt(copy, random)
      copy.writeUInt32LE(
        random.pick([0, 1, 0xffff, 0xffffffff, copy.length, 0x7fffffff]),
        at + 16 + 4 * random.upTo(2),
      )
      return copy
    }
    case 4: {
      const [from, to, length] = [random.upTo(copy.length), random.upTo(copy.length), random.upTo(4096)]
      copy.copyWithin(to, from, Math.min(copy.length, from + length))
      return copy
    }
    default: {
      const at = random.upTo(copy.length)
      return Buffer.concat([
        copy.subarray(0, at),
        Buffer.alloc(random.upTo(300), random.upTo(256)),
        copy.subarray(at),
      ])
    }
  }
}

function recordAt(bytes: Buffer, random: Random): number {
  const signature = Buffer.alloc(4)
  signature.writeUInt32LE(random.pick(signatures))
  const found: number[] = []
  for (let at = bytes.indexOf(signature); at !== -1; at = bytes.indexOf(signature, at + 4)) found.push(at)
  const inside = found.filter((at) => at + 50 < bytes.length)
  return inside.length === 0 ? 0 : random.pick(inside)
}
