import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const kit: { exports: Record<string, string> } = JSON.parse(readFileSync(new URL('../../libs/web/package.json', import.meta.url), 'utf8'))

/** The kit's entry points that modules import, as `@wuxin/web/<name>`; style sheets belong to hosts. */
export const kitEntries: readonly string[] = Object.keys(kit.exports)
  .filter((entry) => !entry.endsWith('.css'))
  .map((entry) => entry.replace('.', '@wuxin/web'))

const libraries = ['react', 'react/jsx-runtime', 'react-dom', '@tanstack/react-query', 'zod']

/**
 * What residents' pages of modules may take beside `resident/*`. The list is short on purpose: the host carries each of
 * them before the page can be used, and nothing that stands on the component library.
 */
const light = [
  'announce', 'api', 'clock-badge', 'copy-text', 'draft', 'empty-state', 'i18n', 'icon', 'language', 'load-failed', 'module', 'module-context',
  'module-path', 'moment', 'now', 'photo-list', 'photo-upload', 'problem', 'query-client', 'router', 'state-tag', 'time', 'upload',
].map((name) => `@wuxin/web/${name}`)

/** What schemas on pages are made of, once for host and modules, in place of zod's own entry. */
const zod = join(import.meta.dirname, 'browser', 'zod.ts')

/** What a host provides under another name's key: residents' pages get the light router. */
const inPlaceOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  shell: { zod },
  resident: { zod, '@wuxin/web/router': '@wuxin/web/resident/light-router' },
}

/** What each host provides, and what a module therefore never carries. */
export const providedBy = {
  shell: [...libraries, ...kitEntries.filter((entry) => !entry.includes('/resident/'))],
  resident: [...libraries, ...kitEntries.filter((entry) => (entry.includes('/resident/') && !entry.endsWith('/light-router')) || light.includes(entry))],
} as const satisfies Record<string, readonly string[]>

/** The federation plugin's `shared` for a host: it provides each, once, in the version that is installed. */
export const provided = (host: keyof typeof providedBy) =>
  Object.fromEntries(providedBy[host].map((name) => [name, { singleton: true, requiredVersion: false as const, import: inPlaceOf[host]?.[name] ?? name }]))

/** The same for a module: taken from the host, never bundled. */
export const consumed = () =>
  Object.fromEntries([...libraries, ...kitEntries].map((name) => [name, { singleton: true, requiredVersion: false as const, import: false as const }]))

/**
 * A script that makes everything shared part of the host's build: federation provides only what the host's own graph
 * imports. Nothing is loaded by it; the list hangs on a global so that no minifier drops it.
 */
export const reachable = (names: readonly string[]): string =>
  `globalThis.wuxinShared=[${names.map((name) => `()=>import(${JSON.stringify(name)})`).join()}]`
