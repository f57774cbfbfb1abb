/** Bundles the benchmark of the checks beside the app's other outputs and runs it: `node tests/bench/checks.mjs`. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const folder = fileURLToPath(new URL('../../build/out/bench/', import.meta.url))
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: fileURLToPath(new URL('./checks/after-edit.ts', import.meta.url)),
    outDir: folder,
    emptyOutDir: false,
    minify: false,
  },
})
const { status } = spawnSync(process.execPath, [`${folder}after-edit.js`], { stdio: 'inherit' })
process.exitCode = status ?? 1
