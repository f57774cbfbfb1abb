/**
 * The stand-in knows a part of Electron's API. What it does not know throws here, by name, instead of
 * being undefined and failing later or never.
 */
export class NotInStandIn extends Error {
  constructor(what: string) {
    super(
      `The Chromium stand-in does not implement ${what}. Run on Electron itself, or add it in electron/chromium.`,
    )
    this.name = 'NotInStandIn'
  }
}

/** Names that language and tools ask of any object without wanting anything of Electron. */
const asked = new Set(['then', 'toJSON', 'inspect', 'nodeType', 'asymmetricMatch', '$$typeof', 'constructor'])

/**
 * `members` under Electron's own type. Every member must exist there with a fitting type, so that drift of
 * Electron's declarations fails the type check; every member that is missing throws when it is used.
 */
export function partOf<Whole extends object>() {
  return <Known extends keyof Whole>(name: string, members: Pick<Whole, Known>): Whole =>
    refuseTheRest(name, members) as Whole // the proxy answers for the members that are not there
}

/** The same for an object that has its type already. */
export function refuseTheRest<Members extends object>(name: string, members: Members): Members {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver) as unknown
      if (asked.has(key)) return undefined
      throw new NotInStandIn(`${name}.${key}`)
    },
    set(target, key, value, receiver) {
      if (typeof key !== 'symbol' && !(key in target)) throw new NotInStandIn(`${name}.${key}`)
      return Reflect.set(target, key, value, receiver)
    },
  })
}

/** A whole class or module that the stand-in has not: using it in any way throws. */
export function nothingOf(name: string): never {
  // Not an arrow function, because only such a one lets a proxy answer to `new`.
  const refuse = function (): never {
    throw new NotInStandIn(name)
  }
  const nothing = new Proxy(refuse, {
    get(_target, key) {
      if (typeof key === 'symbol' || asked.has(key)) return undefined
      throw new NotInStandIn(`${name}.${key}`)
    },
    construct: refuse,
    apply: refuse,
  })
  // It has no value that anyone could use, which is what the type says.
  return nothing as never
}

/** Throws for an option the stand-in would silently not honour. */
export function refuseUnknownOptions(what: string, options: object, known: readonly string[]): void {
  for (const [key, value] of Object.entries(options)) {
    if (value !== undefined && !known.includes(key)) throw new NotInStandIn(`the option ${key} of ${what}`)
  }
}
