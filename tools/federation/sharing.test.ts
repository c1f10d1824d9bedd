import { expect, it, vi } from 'vitest'
import { sharing, type Shared, type Taking } from './browser/sharing.ts'

/** A module whose chunk `page` takes these by name, before anything was taken. */
function moduleThatTakes(...names: string[]) {
  const taken: Taking['webpackRequire']['m'] = {}
  const taking = (): Taking => ({ ...rest, promises: [] })
  const rest = {
    chunkId: 'page',
    chunkMapping: { page: names },
    moduleToHandlerMapping: Object.fromEntries(names.map((name) => [name, { shareKey: name }])),
    installedModules: {},
    webpackRequire: { m: taken },
  }
  const required = (name: string) => {
    const module = { exports: undefined as unknown }
    taken[name]?.(module)
    return module.exports
  }
  const take = async (shared: Shared, chunkId = 'page') => {
    const chunk = { ...taking(), chunkId }
    sharing(shared).bundlerRuntime.consumes(chunk)
    await Promise.all(chunk.promises)
  }
  return { take, required }
}

it('a chunk runs with what the host has under its names, loaded once', async () => {
  const react = { useState: () => {} }
  const shared = { react: vi.fn<() => Promise<unknown>>(async () => react), 'react-dom': async () => ({}) }
  const { take, required } = moduleThatTakes('react')
  await Promise.all([take(shared), take(shared)])
  expect(required('react')).toBe(react)
  expect(shared.react).toHaveBeenCalledTimes(1)
})

it('a chunk that takes nothing waits for nothing', async () => {
  const react = vi.fn<() => Promise<unknown>>(async () => ({}))
  await moduleThatTakes('react').take({ react }, 'words')
  expect(react).not.toHaveBeenCalled()
})

it('a chunk does not run without what its host lacks, and says what that is', async () => {
  await expect(moduleThatTakes('@wuxin/web/newer').take({})).rejects.toThrow('@wuxin/web/newer is not shared')
})

it('what did not come is asked for again by the next attempt', async () => {
  const kit = {}
  const load = vi.fn<() => Promise<unknown>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValueOnce(kit)
  const { take, required } = moduleThatTakes('kit')
  await expect(take({ kit: load })).rejects.toThrow('offline')
  await take({ kit: load })
  expect(required('kit')).toBe(kit)
})
