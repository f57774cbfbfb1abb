import { EventEmitter } from 'node:events'
import type { Event } from 'electron'
import { NotInStandIn } from './refuse'

/** Node's own events about listeners, and the ones every emitter may have. */
const always = ['newListener', 'removeListener', 'error']

/**
 * An emitter that refuses listeners for events which it would never emit: a listener that is never called
 * is the quietest way to be wrong.
 */
export class KnownEvents extends EventEmitter {
  private readonly owner: string
  private readonly known: readonly string[]

  /** @param known the events that are emitted, and those that cannot happen here and so are never missed */
  constructor(owner: string, known: readonly string[]) {
    super()
    this.owner = owner
    this.known = [...known, ...always]
  }

  private refuseUnknown(event: string | symbol): void {
    if (typeof event === 'string' && !this.known.includes(event)) {
      throw new NotInStandIn(`the event ${event} of ${this.owner}`)
    }
  }

  // Node's own signature, which every overload of Electron's fits.
  /* eslint-disable @typescript-eslint/no-explicit-any -- EventEmitter declares its listeners so */
  override on(event: string | symbol, listener: (...args: any[]) => void): this {
    this.refuseUnknown(event)
    return super.on(event, listener)
  }

  override addListener(event: string | symbol, listener: (...args: any[]) => void): this {
    return this.on(event, listener)
  }

  override once(event: string | symbol, listener: (...args: any[]) => void): this {
    this.refuseUnknown(event)
    return super.once(event, listener)
  }
  /* eslint-enable @typescript-eslint/no-explicit-any */
}

/** An event object as Electron hands it to listeners. */
export function createEvent<Params extends object>(params: Params): Event<Params> {
  let prevented = false
  return {
    ...params,
    preventDefault: () => {
      prevented = true
    },
    get defaultPrevented() {
      return prevented
    },
  }
}
