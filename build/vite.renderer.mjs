import { fileURLToPath } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'

const root = fileURLToPath(new URL('../renderer', import.meta.url))

/**
 * The window's page. Nothing is inlined as data: or as a script in the page, since the page's policy allows
 * neither scripts nor fonts from there.
 *
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
export const rendererConfig = (outDir) => {
  /** @type {Set<string>} */
  const first = new Set()
  return config(outDir, first)
}

/**
 * All that the first picture needs is one file, in the order in which it is imported, so that its style sheets
 * keep their order, too; what loads later brings its own files. Otherwise every module that both need would be
 * a file, and a request, of its own.
 *
 * @param {Set<string>} first
 * @returns {import('vite').Plugin}
 */
const findFirst = (first) => ({
  name: 'first-picture',
  buildEnd() {
    const wanted = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry === true)
    for (const id of wanted) {
      if (first.has(id)) continue
      first.add(id)
      wanted.push(...(this.getModuleInfo(id)?.importedIds ?? []))
    }
  },
})

/**
 * @param {string} outDir
 * @param {Set<string>} first
 * @returns {import('vite').InlineConfig}
 */
const config = (outDir, first) => ({
  configFile: false,
  logLevel: 'warn',
  root,
  base: './',
  // The window speaks English: what React Aria says in other languages stays out.
  plugins: [react(), optimizeLocales.vite({ locales: ['en-US'] }), findFirst(first)],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The window loads it from the disk, where a megabyte costs milliseconds.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'window', test: (id) => first.has(id) }] } },
    },
  },
})
