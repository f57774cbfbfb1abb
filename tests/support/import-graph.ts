import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

/** One import of one file, resolved to a file of ours where it is one. */
export interface Import {
  readonly from: string
  /** Path of our own file, or the package's name. */
  readonly to: string
  readonly own: boolean
  /** Erased before it runs: `import type`, or every name in braces marked `type`. */
  readonly typeOnly: boolean
  /** Loaded by `import()` when it is first needed. */
  readonly lazy: boolean
}

export const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')

/** Every TypeScript source under the given folders of the project, as paths from its root. */
export function sources(folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) => filesUnder(join(root, folder)))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => relative(root, file))
    .toSorted()
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

/** The imports and re-exports of one file. */
export function importsOf(file: string): readonly Import[] {
  const tree = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2023, true)
  const found: Import[] = []
  const add = (specifier: string, typeOnly: boolean, lazy: boolean) => {
    const own = specifier.startsWith('.')
    found.push({
      from: file,
      to: own ? resolveOwn(file, specifier) : packageName(specifier),
      own,
      typeOnly,
      lazy,
    })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isErased(node.importClause), false)
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, node.isTypeOnly, false)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments
      if (specifier !== undefined && ts.isStringLiteral(specifier)) add(specifier.text, false, true)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

function isErased(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const names = clause.namedBindings
  return (
    clause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((element) => element.isTypeOnly)
  )
}

function resolveOwn(file: string, specifier: string): string {
  const path = join(dirname(join(root, file)), specifier.replace(/\?.*$/, ''))
  const candidates = [
    path,
    `${path}.ts`,
    `${path}.tsx`,
    path.replace(/\.js$/, '.ts'),
    join(path, 'index.ts'),
    join(path, 'index.tsx'),
  ]
  const hit = candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile())
  return relative(root, hit ?? path)
}

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** The files and packages that loading `entry` loads at once, with how each is reached. */
export function loadedBy(entry: string): ReadonlyMap<string, string> {
  const reached = new Map<string, string>([[entry, entry]])
  const queue = [entry]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const found of importsOf(file)) {
      if (found.typeOnly || found.lazy || reached.has(found.to)) continue
      reached.set(found.to, `${reached.get(file) ?? file} > ${found.to}`)
      if (found.own && /\.tsx?$/.test(found.to)) queue.push(found.to)
    }
  }
  return reached
}

/** Circles of a graph as readable paths; none is the only good answer, so not every one is listed. */
export function circles(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const walk = (node: string, path: readonly string[]): void => {
    state.set(node, 'open')
    for (const next of edges.get(node) ?? []) {
      if (state.get(next) === 'open') found.push([...path.slice(path.indexOf(next)), next].join(' > '))
      else if (state.get(next) === undefined) walk(next, [...path, next])
    }
    state.set(node, 'done')
  }
  for (const node of edges.keys()) if (state.get(node) === undefined) walk(node, [node])
  return found
}
