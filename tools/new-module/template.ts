import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { camel, pascal, type ModuleNames } from './naming.ts'

/** A workspace with one module in it, which is called `blank` and 空白 wherever a name stands. */
const folder = join(import.meta.dirname, 'template')

/** A file of a new module. */
export interface NewFile {
  /** From the workspace's root: `apps/meetings/web/src/module.tsx`. */
  path: string
  text: string
}

/** Dependencies from outside are pinned to what is installed, as every package pins them. */
const pinned = (text: string, versionOf: (name: string) => string): string =>
  text.replace(/"((?!@wuxin\/)[^"]+)": "\*"/g, (_, name: string) => `"${name}": "${versionOf(name)}"`)

/** All files of a module by these names, made at an instant that its migration bears. */
export function moduleFiles({ id, title, titleEn }: ModuleNames, at: Date, versionOf: (name: string) => string): NewFile[] {
  const stamp = at.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).replace(/\D/g, '').slice(0, 12)
  const named = (text: string) =>
    text
      .replace(/blank(?=[A-Z])/g, () => camel(id))
      .replace(/Blank(?=[A-Z])/g, () => pascal(id))
      .replaceAll('blank', () => id)
      .replaceAll('Blank', () => titleEn)
      .replaceAll('空白', () => title)
      .replaceAll('000000000000', stamp)
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return names.map((entry) => {
    const file = join(entry.parentPath, entry.name)
    const text = named(readFileSync(file, 'utf8'))
    return { path: named(relative(folder, file)), text: entry.name === 'package.json' ? pinned(text, versionOf) : text }
  })
}
