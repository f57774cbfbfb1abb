import { spawnSync } from 'node:child_process'
import { argv, env, execPath, exit } from 'node:process'
import { fileURLToPath } from 'node:url'

/** `npm run fuzz -- FILES [SEED]`: the fuzzer, longer than among the tests or from another seed. */
const root = fileURLToPath(new URL('../../..', import.meta.url))
const [files = '100000', seed = String(Date.now() % 1_000_000_000)] = argv.slice(2)
const { status } = spawnSync(
  execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...['--config', 'build/vitest.config.mjs', '--project', 'integration', 'tests/integration/fuzz'],
  ],
  { cwd: root, stdio: 'inherit', env: { ...env, FUZZ_FILES: files, FUZZ_SEED: seed } },
)
exit(status ?? 1)
