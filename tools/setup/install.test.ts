import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isInstalled } from './install.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wuxin-install-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const locked = {
  'libs/own': { version: '1.0.0' },
  'node_modules/@wuxin/own': { resolved: 'libs/own', link: true },
  'node_modules/one': { version: '2.0.0' },
  'node_modules/other-machine': { version: '3.0.0', optional: true },
  'libs/own/node_modules/nested': { version: '4.0.0' },
}

const without = (path: keyof typeof locked) => Object.fromEntries(Object.entries(locked).filter(([key]) => key !== path))

function laidOut(installed: object, nested = true) {
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: locked }))
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
  if (nested) mkdirSync(join(folder, 'libs/own/node_modules/nested'), { recursive: true })
  return isInstalled(folder)
}

describe('what npm installed stands', () => {
  test('when everything that the lock file names is there', () => {
    expect(laidOut(locked)).toBe(true)
  })

  test('when a package for another kind of machine is missing', () => {
    expect(laidOut(without('node_modules/other-machine'))).toBe(true)
  })

  test('when only the words of a folder of the project’s own have changed', () => {
    expect(laidOut({ ...locked, 'libs/own': { version: '0.9.0' } })).toBe(true)
    expect(laidOut(without('libs/own'))).toBe(true)
  })

  test('not when a package is missing or of another version', () => {
    expect(laidOut(without('node_modules/one'))).toBe(false)
    expect(laidOut({ ...locked, 'node_modules/one': { version: '1.9.0' } })).toBe(false)
    expect(laidOut(without('node_modules/@wuxin/own'))).toBe(false)
  })

  test('not when a package below a folder of the project’s own is missing', () => {
    expect(laidOut(locked, false)).toBe(false)
    expect(laidOut(without('libs/own/node_modules/nested'))).toBe(false)
  })

  test('not when nothing says so', () => {
    expect(isInstalled(folder)).toBe(false)
  })
})
