import { onlineManager } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => vi.restoreAllMocks())

it('a page that is opened without network knows that it has none, and hears of its return', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  await import('./use-sending.ts')
  const heard: boolean[] = []
  const leave = onlineManager.subscribe((isOnline) => heard.push(isOnline))
  globalThis.dispatchEvent(new Event('online'))
  leave()
  expect(heard).toEqual([true])
})
