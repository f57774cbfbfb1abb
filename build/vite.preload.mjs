import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The preload: one CommonJS file, since a sandboxed preload can load neither modules nor other files.
 *
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
export const preloadConfig = (outDir) => ({
  configFile: false,
  logLevel: 'warn',
  root,
  build: {
    outDir,
    emptyOutDir: false,
    minify: false,
    target: 'chrome140',
    lib: { entry: 'electron/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    rollupOptions: { external: ['electron'], output: { codeSplitting: false } },
  },
})
