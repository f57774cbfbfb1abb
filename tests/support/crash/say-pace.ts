/**
 * Saves aside twice and says on standard output how many milliseconds the second time took; whoever kills this process
 * hears from it that the saves begin that count, and how long one of them takes on this machine.
 */
export async function sayPace(saveAside: () => Promise<void>): Promise<void> {
  await saveAside()
  const began = performance.now()
  await saveAside()
  process.stdout.write(`${performance.now() - began}\n`)
}
