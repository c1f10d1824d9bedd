import { cleanup } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach } from 'vitest'
import { startTexts } from './i18n.ts'
import { queryClient } from './query-client.ts'
import { staffWords } from './staff-words.ts'

/** What tests of components stand on: the kit's Chinese texts, nothing kept from the test before. */
export function standOnKit(): void {
  beforeAll(() => startTexts({ web: staffWords }))
  beforeEach(() => {
    localStorage.clear()
    sessionStorage.clear()
    history.replaceState(null, '', '/')
    queryClient.clear()
    queryClient.setDefaultOptions({ queries: { retry: false }, mutations: { retry: false } })
  })
  afterEach(cleanup)
}
