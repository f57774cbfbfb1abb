import fc from 'fast-check'

/**
 * Generated cases are the same in every run, so that a change is what makes a test fail, and a failure can be
 * seen again. `SEED=random npm run test:unit` tries others, and `SEED=12` those of a failure that was told.
 */
const { SEED = '20211001' } = process.env
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED) })
