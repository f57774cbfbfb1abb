/**
 * Saves one version after the other, and says on standard output when that begins, and after each save how many
 * milliseconds it took: one line each. Whoever kills this process hears from it when a save begins, and how long one
 * takes on this machine.
 */
export async function saySaves(first: number, save: (version: number) => Promise<void>): Promise<never> {
  process.stdout.write('begins\n')
  for (let version = first; ; version += 1) {
    const began = performance.now()
    await save(version)
    process.stdout.write(`${performance.now() - began}\n`)
  }
}
