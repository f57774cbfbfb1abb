/**
 * Resolves in a task of its own: what a press shows is drawn before the work that it begins. Unlike a timer it
 * waits for nothing else.
 */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
