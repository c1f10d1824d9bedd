import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const url = 'http://localhost/modules/patrols/aaaa/remoteEntry.js'
const container = { get: async () => () => ({}) }

beforeEach(() => void vi.resetModules())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** What each script that is put into the page does there; answers the scripts. */
function scriptsThat(...ways: (() => 'load' | 'error')[]): HTMLScriptElement[] {
  const scripts: HTMLScriptElement[] = []
  vi.spyOn(document.head, 'append').mockImplementation((script) => {
    if (!(script instanceof HTMLScriptElement)) throw new Error('only scripts are put into this page')
    scripts.push(script)
    script.dispatchEvent(new Event(ways[scripts.length - 1]?.() ?? 'error'))
  })
  return scripts
}

const leaves = () => {
  vi.stubGlobal('wuxin_patrols', container)
  return 'load' as const
}

it('an entry is checked by the browser, and run once for all who ask', async () => {
  const scripts = scriptsThat(leaves)
  const { startEntry } = await import('./entry.ts')
  expect(await Promise.all([startEntry('patrols', url, 'sha384-a'), startEntry('patrols', url, 'sha384-a')])).toEqual([container, container])
  expect(scripts.map(({ src, integrity, crossOrigin }) => [src, integrity, crossOrigin])).toEqual([[url, 'sha384-a', 'anonymous']])
})

it('one that was refused is run anew when it is asked for again', async () => {
  scriptsThat(() => 'error', leaves)
  const { startEntry } = await import('./entry.ts')
  await expect(startEntry('patrols', url, 'sha384-a')).rejects.toThrow(`not run: ${url}`)
  expect(await startEntry('patrols', url, 'sha384-a')).toBe(container)
})

it('a script that leaves no module is no entry', async () => {
  scriptsThat(() => 'load')
  const { startEntry } = await import('./entry.ts')
  await expect(startEntry('patrols', url, 'sha384-a')).rejects.toThrow(`nothing left by ${url}`)
})
