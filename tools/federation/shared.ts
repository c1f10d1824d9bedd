import { readFileSync } from 'node:fs'

const kit: { exports: Record<string, string> } = JSON.parse(readFileSync(new URL('../../libs/web/package.json', import.meta.url), 'utf8'))

/** The kit's entry points that modules import, as `@wuxin/web/<name>`; style sheets belong to hosts. */
export const kitEntries: readonly string[] = Object.keys(kit.exports)
  .filter((entry) => !entry.endsWith('.css'))
  .map((entry) => entry.replace('.', '@wuxin/web'))

const libraries = ['react', 'react/jsx-runtime', 'react-dom', '@tanstack/react-query']

/** Entry points that stand on the component library; the residents' page carries none of it. */
const heavy = /\/(ui|ui-.*|.*-picker|picker|action-drawer|apply-field-errors|area-tree|clock-input|date-field|field|list-page|masked-text|record-page|schema-form|settings-page|staff-provider|theme)$/

/** What each host provides, and what a module therefore never carries. */
export const providedBy = {
  shell: [...libraries, ...kitEntries.filter((entry) => !entry.includes('/resident/'))],
  resident: [...libraries, ...kitEntries.filter((entry) => !heavy.test(entry))],
} as const satisfies Record<string, readonly string[]>

/** The federation plugin's `shared` for a host: it provides each, once, in the version that is installed. */
export const provided = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { singleton: true, requiredVersion: false as const }]))

/** The same for a module: taken from the host, never bundled. */
export const consumed = () =>
  Object.fromEntries([...libraries, ...kitEntries].map((name) => [name, { singleton: true, requiredVersion: false as const, import: false as const }]))

/**
 * A script that makes everything shared part of the host's build: federation provides only what the host's own graph
 * imports. Nothing is loaded by it; the list hangs on a global so that no minifier drops it.
 */
export const reachable = (names: readonly string[]): string =>
  `globalThis.wuxinShared=[${names.map((name) => `()=>import(${JSON.stringify(name)})`).join()}]`
