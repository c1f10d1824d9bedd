import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const kit: { exports: Record<string, string> } = JSON.parse(readFileSync(new URL('../../libs/web/package.json', import.meta.url), 'utf8'))

/** The kit's entry points that modules import, as `@wuxin/web/<name>`; style sheets belong to hosts, fixtures to tests. */
export const kitEntries: readonly string[] = Object.keys(kit.exports)
  .filter((entry) => !entry.endsWith('.css') && !entry.endsWith('.fixture'))
  .map((entry) => entry.replace('.', '@wuxin/web'))

const libraries = ['react', 'react/jsx-runtime', 'react-dom', '@tanstack/react-query', 'zod']

/**
 * What residents' pages of modules may take beside `resident/*`. The list is short on purpose: the host carries each of
 * them before the page can be used, and nothing that stands on the component library.
 */
const light = [
  'announce', 'api', 'clock-badge', 'copy-text', 'draft', 'i18n', 'icon', 'idempotency', 'language', 'load-failed', 'module', 'module-context',
  'module-path', 'moment', 'now', 'photo-list', 'photo-upload', 'problem', 'query-client', 'router', 'state-tag', 'time', 'upload',
].map((name) => `@wuxin/web/${name}`)

/** What schemas on pages are made of, once for host and modules, in place of zod's own entry. */
const zod = join(import.meta.dirname, 'browser', 'zod.ts')

/** What each host provides, and what a module therefore never carries. */
export const providedBy = {
  shell: [...libraries, ...kitEntries.filter((entry) => !entry.includes('/resident/'))],
  resident: [...libraries, ...kitEntries.filter((entry) => (entry.includes('/resident/') && !entry.endsWith('/light-router')) || light.includes(entry))],
} as const satisfies Record<string, readonly string[]>

/** What a host provides under another name: residents' pages get the light router. */
export const inPlaceOf: Readonly<Record<keyof typeof providedBy, Readonly<Record<string, string>>>> = {
  shell: { zod },
  resident: { zod, '@wuxin/web/router': '@wuxin/web/resident/light-router' },
}

/** The federation plugin's `shared` for a module: taken from the host, never bundled. */
export const consumed = () =>
  Object.fromEntries([...libraries, ...kitEntries].map((name) => [name, { singleton: true, requiredVersion: false as const, import: false as const }]))
