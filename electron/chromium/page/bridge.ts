/**
 * The two halves of `contextBridge`: the preload's world and the page's world share the DOM and nothing
 * else, so they talk by synchronous DOM events under a name that only they know. Values are cloned by
 * the browser on the way; functions and promises stay where they are and are called across.
 */

type Message =
  | { readonly kind: 'expose'; readonly key: string; readonly api: unknown }
  | { readonly kind: 'call'; readonly id: number; readonly target: number; readonly args: unknown }
  | { readonly kind: 'return'; readonly id: number; readonly failed: boolean; readonly value: unknown }
  | { readonly kind: 'settle'; readonly promise: number; readonly failed: boolean; readonly value: unknown }

type Callable = (...args: unknown[]) => unknown

/** Marks a description of a function or promise among cloned data; a symbol would not be cloned. */
const MARK = '\u0000quarterdeck'

export interface BridgeHalf {
  /** Puts a frozen copy of `api` on the other half's global object, as `exposeInMainWorld` does. */
  expose(key: string, api: unknown): void
}

/**
 * @param name secret event name of this document, known to both halves only
 * @param mine which half this is; each listens under its own name
 */
export function bridgeHalf(name: string, mine: 'page' | 'preload'): BridgeHalf {
  // Taken now, before any script of the page could replace them.
  const dispatch = document.dispatchEvent.bind(document)
  const Detail = CustomEvent
  const other = `${name}:${mine === 'page' ? 'preload' : 'page'}`

  const functions: Callable[] = []
  const functionIds = new WeakMap<Callable, number>()
  const proxies = new Map<number, Callable>()
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>()
  const returned = new Map<number, { failed: boolean; value: unknown }>()
  let lastCall = 0
  let lastPromise = 0

  const tell = (message: Message): void => {
    dispatch(new Detail(other, { detail: message }))
  }

  const pack = (value: unknown, within: readonly object[] = []): unknown => {
    if (typeof value === 'function') {
      const callable = value as Callable // typeof told so
      let id = functionIds.get(callable)
      if (id === undefined) {
        id = functions.push(callable) - 1
        functionIds.set(callable, id)
      }
      return { [MARK]: 'function', id }
    }
    if (value instanceof Promise) return packPromise(value)
    if (typeof value !== 'object' || value === null) return value
    if (within.includes(value)) throw new TypeError('A value that contains itself cannot cross the bridge')
    const deeper = [...within, value]
    if (Array.isArray(value)) return value.map((item) => pack(item, deeper))
    // Throws here, in the caller's sight, for what the browser would not clone on the way.
    if (Object.prototype.toString.call(value) !== '[object Object]') return structuredClone(value)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item, deeper)]))
  }

  const packPromise = (promise: Promise<unknown>): unknown => {
    const id = ++lastPromise
    promise.then(
      (value) => tell({ kind: 'settle', promise: id, failed: false, value: pack(value) }),
      (reason: unknown) => tell({ kind: 'settle', promise: id, failed: true, value: reason }),
    )
    return { [MARK]: 'promise', id }
  }

  const unpack = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(unpack)
    if (Object.prototype.toString.call(value) !== '[object Object]') return value
    const mark: unknown = Reflect.get(value, MARK)
    const id = Number(Reflect.get(value, 'id'))
    if (mark === 'function') return proxyOf(id)
    if (mark === 'promise') {
      return new Promise((resolve, reject) => promises.set(id, { resolve, reject }))
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]))
  }

  const proxyOf = (target: number): Callable => {
    const known = proxies.get(target)
    if (known !== undefined) return known
    const proxy: Callable = (...args) => {
      const id = ++lastCall
      tell({ kind: 'call', id, target, args: pack(args) })
      // Events are dispatched synchronously, so the answer is here already.
      const outcome = returned.get(id)
      returned.delete(id)
      if (outcome === undefined) throw new Error('The other world did not answer')
      if (outcome.failed) throw outcome.value
      return unpack(outcome.value)
    }
    proxies.set(target, proxy)
    return proxy
  }

  const answer = (id: number, target: number, args: unknown): void => {
    let outcome: { failed: boolean; value: unknown }
    try {
      const list = unpack(args)
      const called = functions[target]
      if (called === undefined || !Array.isArray(list)) throw new Error('No such function')
      outcome = { failed: false, value: pack(called(...(list as unknown[]))) }
    } catch (error) {
      outcome = { failed: true, value: error }
    }
    tell({ kind: 'return', id, ...outcome })
  }

  const receive = (message: Message): void => {
    switch (message.kind) {
      case 'expose':
        publish(message.key, unpack(message.api))
        return
      case 'call':
        answer(message.id, message.target, message.args)
        return
      case 'return':
        returned.set(message.id, { failed: message.failed, value: message.value })
        return
      case 'settle': {
        const promise = promises.get(message.promise)
        promises.delete(message.promise)
        if (message.failed) promise?.reject(message.value)
        else promise?.resolve(unpack(message.value))
      }
    }
  }

  document.addEventListener(`${name}:${mine}`, (event) => {
    // Only the other half knows the name, and it sends nothing else.
    if (event instanceof CustomEvent) receive(event.detail as Message)
  })

  const exposed = new Set<string>()
  return {
    expose(key, api) {
      if (exposed.has(key)) {
        throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`)
      }
      exposed.add(key)
      tell({ kind: 'expose', key, api: pack(api) })
    },
  }
}

function publish(key: string, api: unknown): void {
  Object.defineProperty(window, key, {
    value: deepFreeze(api),
    writable: false,
    configurable: false,
    enumerable: true,
  })
}

function deepFreeze(value: unknown): unknown {
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return value
  if (ArrayBuffer.isView(value)) return value
  for (const key of Object.keys(value)) deepFreeze(Reflect.get(value, key))
  return Object.freeze(value)
}
