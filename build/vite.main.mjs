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
 * The main process, the start of the command line and the workers, which share chunks. All lie in one folder, since they
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
        cli: 'electron/start-cli.ts',
        'export-worker': 'electron/export/export-worker.ts',
        'packing-worker': 'electron/export/packing-worker.ts',
        'read-folder-worker': 'electron/files/read-folder-worker.ts',
      },
      external: ['electron'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})

/**
 * Puts the function around a bundle that Node puts around CommonJS, so that what is read is what is compiled:
 * every start would copy a megabyte otherwise.
 *
 * @type {import('vite').Plugin}
 */
const asOneFunction = {
  name: 'as-one-function',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue
      chunk.code = `(function (exports, require, module, __filename, __dirname) {${chunk.code}\n})`
    }
  },
}

/**
 * The commands of the command line as one CommonJS file, whose compiled code can be kept; see
 * `electron/code-cache.ts`. Modules that a command loads when it is called run only then, also inside it.
 *
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
export const commandsConfig = (outDir) => ({
  configFile: false,
  logLevel: 'warn',
  root,
  plugins: [loadLess, asOneFunction],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: 'node20',
    rollupOptions: {
      input: { commands: 'electron/cli.ts' },
      output: {
        format: 'cjs',
        entryFileNames: '[name].cjs',
        codeSplitting: false,
        dynamicImportInCjs: false,
        // The file is read on every run. Names are kept, for the traces of bugs.
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      },
    },
  },
})
