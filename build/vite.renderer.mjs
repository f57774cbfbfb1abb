import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'

const root = fileURLToPath(new URL('../renderer', import.meta.url))

/**
 * The window's page. Nothing is inlined as data: or as a script in the page, since the page's policy allows
 * neither scripts nor fonts from there.
 *
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
export const rendererConfig = (outDir) => ({
  configFile: false,
  logLevel: 'warn',
  root,
  base: './',
  plugins: [react()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The window loads it from the disk, where a megabyte costs milliseconds.
    chunkSizeWarningLimit: 2000,
  },
})
