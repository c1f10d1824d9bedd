import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ModuleNames } from './naming.ts'
import { linkPackages, type WorkspacePackage } from './packages.ts'
import { moduleFiles } from './template.ts'

/** Makes a module in the workspace, whole or not at all, and answers its files in the order in which one reads them. Its names have been read by `readNames`. */
export function makeModule(root: string, names: ModuleNames, at: Date): string[] {
  const versionOf = (name: string): string => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version
  const files = moduleFiles(names, at, versionOf)
  const folders = [`libs/${names.id}`, `apps/${names.id}`]
  const draft = mkdtempSync(join(root, '.wuxin-new-'))
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(draft, path)), { recursive: true })
      writeFileSync(join(draft, path), text)
    }
    const packages: WorkspacePackage[] = files
      .filter(({ path }) => path.endsWith('/package.json'))
      .map(({ path, text }) => ({ folder: dirname(path), manifest: JSON.parse(text) }))
    put(root, draft, folders, packages)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return inReadingOrder(files.map(({ path }) => path))
}

const inReadingOrder = (paths: readonly string[]): string[] => {
  const parts = [/^libs\//, /\/service\//, /\/web\//]
  const part = (path: string) => parts.findIndex((each) => each.test(path))
  return paths.toSorted((one, other) => part(one) - part(other) || one.localeCompare(other, 'en'))
}

/** Moves the finished folders to their places; where one step fails, what was done before it is taken back. */
function put(root: string, draft: string, folders: readonly string[], packages: readonly WorkspacePackage[]): void {
  const done: (() => void)[] = []
  try {
    done.push(linkPackages(root, packages))
    for (const folder of folders) {
      renameSync(join(draft, folder), join(root, folder))
      done.push(() => rmSync(join(root, folder), { recursive: true }))
    }
  } catch (error) {
    for (const undo of done.toReversed()) undo()
    throw error
  }
}
