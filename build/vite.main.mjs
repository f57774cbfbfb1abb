import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The main process, the command line and the workers, which share chunks. All lie in one folder, since they
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
  // What pptxgenjs would load for nothing: see the files that take its place.
  resolve: {
    alias: [
      { find: /^jszip$/, replacement: `${root}electron/export/pptx/lean/archive.ts` },
      { find: /^node:https$/, replacement: `${root}electron/export/pptx/lean/no-network.ts` },
    ],
  },
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: {
      input: {
        main: 'electron/main.ts',
        cli: 'electron/cli.ts',
        'export-worker': 'electron/export/export-worker.ts',
        'read-folder-worker': 'electron/files/read-folder-worker.ts',
      },
      external: ['electron'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
