import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What packages would load for nothing, by who loads it: see the files that take its place. */
const lean = /** @type {const} */ ([
  ['pptxgenjs', 'jszip', 'archive.ts'],
  ['pptxgenjs', 'node:https', 'nothing.ts'],
  ['pptxgenjs', 'node:fs', 'nothing.ts'],
  ['unicode-trie', 'tiny-inflate', 'inflate.ts'],
])

/** @type {import('vite').Plugin} */
const loadLess = {
  name: 'load-less',
  enforce: 'pre',
  resolveId(name, importer) {
    const found = lean.find(([by, what]) => what === name && importer?.includes(`/node_modules/${by}/`))
    return found && `${root}electron/export/pptx/lean/${found[2]}`
  },
}

/**
 * The main process and the workers, which share chunks. All lie in one folder, since they
 * find each other, the page and the samples by their own place in it. Packages are bundled so that
 * the packaged app needs no node_modules; `electron` is resolved by whoever runs the app.
 *
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
export const mainConfig = (outDir) => ({
  configFile: false,
  logLevel: 'warn',
  root,
  plugins: [loadLess],
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: {
      input: {
        main: 'electron/main.ts',
        'export-worker': 'electron/export/export-worker.ts',
        'read-folder-worker': 'electron/files/read-folder-worker.ts',
      },
      external: ['electron'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})

/**
 * One CommonJS file, which starts sooner than modules do, and is what Node can keep a snapshot of. Modules that are loaded
 * when they are called run only then, also inside it.
 *
 * @param {string} outDir
 * @param {string} name of the file, without its ending
 * @param {string} entry
 * @returns {import('vite').InlineConfig}
 */
const oneFile = (outDir, name, entry) => ({
  configFile: false,
  logLevel: 'warn',
  root,
  plugins: [loadLess],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: 'node20',
    rollupOptions: {
      input: { [name]: entry },
      output: {
        format: 'cjs',
        // Node gives a script that it takes a snapshot of no `exports`.
        banner: 'var exports = exports ?? {};',
        entryFileNames: '[name].cjs',
        codeSplitting: false,
        dynamicImportInCjs: false,
        // Names are kept, for the traces of bugs.
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      },
    },
  },
})

/**
 * The command line, see `electron/start-cli.ts`, and the thread that it and the app pack presentations in.
 *
 * @param {string} outDir
 */
export const filesOfOne = (outDir) => [
  oneFile(outDir, 'cli', 'electron/start-cli.ts'),
  oneFile(outDir, 'packing-worker', 'electron/export/packing-worker.ts'),
]
