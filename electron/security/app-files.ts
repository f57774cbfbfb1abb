import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { isOurAddress } from './app-origin'
import { contentSecurityPolicy } from './content-security-policy'
import { permissionsPolicy } from './permissions-policy'

/** What the built page consists of; files of other types are not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** The file that an address means, or undefined where it lies outside the folder or is of no known type. */
export function appFile(address: string, folder: string): string | undefined {
  if (!isOurAddress(address)) return undefined
  const path = decoded(/^[a-z]+:\/\/[^/]+\/([^?#]*)/.exec(address)?.[1] ?? '')
  if (path === undefined || /[\\\0:]/.test(path)) return undefined
  const file = join(folder, path)
  const inside = relative(folder, file)
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`)) return undefined
  return contentTypes[extname(file)] === undefined ? undefined : file
}

/** Answers one request of the page out of its built folder. */
export async function answerAppRequest(request: Request, folder: string): Promise<Response> {
  const file = request.method === 'GET' ? appFile(request.url, folder) : undefined
  if (file === undefined) return new Response(null, { status: 403 })
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': contentTypes[extname(file)] ?? '',
        'content-security-policy': contentSecurityPolicy,
        'permissions-policy': permissionsPolicy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      },
    })
  } catch {
    // The page asks for what is not in its build: the browser shows that in its console.
    return new Response(null, { status: 404 })
  }
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    // A broken escape names no file.
    return undefined
  }
}
