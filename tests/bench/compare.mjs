/** Bundles the benchmark of comparing beside the app's other outputs and runs it: `node tests/bench/compare.mjs`. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const folder = fileURLToPath(new URL('../../build/out/bench/', import.meta.url))
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: fileURLToPath(new URL('./compare/first-compare.ts', import.meta.url)),
    outDir: folder,
    emptyOutDir: false,
    minify: false,
  },
})
const { status } = spawnSync(process.execPath, [`${folder}first-compare.js`], { stdio: 'inherit' })
process.exitCode = status ?? 1
