/** Bundles the benchmark of text layout beside the app's other outputs and runs it. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const folder = fileURLToPath(new URL('../../../build/out/bench/', import.meta.url))
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: fileURLToPath(new URL('./layout.ts', import.meta.url)),
    outDir: folder,
    minify: false,
  },
})
const { status } = spawnSync(process.execPath, [`${folder}layout.js`], { stdio: 'inherit' })
process.exitCode = status ?? 1
