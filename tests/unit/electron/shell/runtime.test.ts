import { expect, it } from 'vitest'
import { fileArguments, platformName, runtimeName } from '../../../../electron/shell/runtime'

it('says honestly what it runs on', () => {
  expect(runtimeName({ electron: '45.4.1', chrome: '150.0' })).toBe('Electron 45.4.1')
  expect(runtimeName({ chrome: '156.0' })).toBe('Chromium 156.0 (stand-in)')
  expect(runtimeName({})).toBe('Chromium (stand-in)')
})

it.each([
  [['electron', '--no-sandbox', '.', 'a.quarter'], ['a.quarter']],
  [['node', '/x/main.js', '--user-data-dir=/tmp/a.quarter', 'B.PPTX'], ['B.PPTX']],
  [['/opt/quarterdeck.quarter'], []],
  [['app', 'notes.txt'], []],
])('of %j opens %j', (args, files) => {
  expect(fileArguments(args)).toEqual(files)
})

it('takes other systems for the nearest', () => {
  expect(['darwin', 'win32', 'freebsd'].map((name) => platformName(name as NodeJS.Platform))).toEqual([
    'darwin',
    'win32',
    'linux',
  ])
})
