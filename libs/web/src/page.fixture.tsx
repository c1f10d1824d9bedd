import { cleanup, render, type RenderResult } from '@testing-library/react'
import type { Caller } from '@wuxin/platform/caller'
import type { ComponentType } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, vi } from 'vitest'
import { startTexts } from './i18n.ts'
import { ModuleScope } from './module-context.tsx'
import type { ModuleFace } from './module.ts'
import { fakeNetwork, type Answers, type FakeNetwork } from './network.fixture.ts'
import { compound, lights, present, property } from './people.fixture.ts'
import { queryClient } from './query-client.ts'
import { Route, Routes } from './router.ts'
import { FixedSession } from './session.tsx'
import { StaffProvider } from './staff-provider.tsx'
import { staffWords } from './staff-words.ts'

/** What the platform answers to every page. */
const platform: Answers = {
  'platform.directory.areas': ({ within }: { within?: string }) => [{ code: within ?? compound, name: within === compound ? '云泰园小区' : '左云县', path: null }],
  'platform.directory.units': () => [{ id: property, name: '安居物业', path: null }, { id: lights, name: '县城管局', path: null }],
  'platform.units.get': ({ id }: { id: string }) => ({ id, name: id === property ? '安居物业' : '县城管局' }),
  'platform.rules.inForce': () => [],
}

/** What a module's tests of pages stand on. */
export interface Pages {
  /** Prepares texts, an empty cache, an empty device and the present before each test of a file, and takes the page away after it. */
  standOnPage: () => void
  /** The same for a resident's phone, which has other texts. */
  standOnPhone: () => void
  /** Stands in for the network; what is not answered here is answered as the module says. */
  fakeNetwork: (answers?: Answers) => FakeNetwork
  /** Draws a page for a caller at an address. */
  draw: (Page: ComponentType, asked: { as: Caller; path?: string; at?: string }) => RenderResult
}

/** Prepares a module's tests of pages; `always` is what its service answers to every page unless a test says otherwise. */
export function pagesOf(face: ModuleFace, always: Answers = {}): Pages {
  const standOn = (texts: Parameters<typeof startTexts>[0]) => {
    beforeEach(async () => {
      localStorage.clear()
      queryClient.clear()
      queryClient.setDefaultOptions({ queries: { retry: false } })
      await startTexts(texts)
      vi.setSystemTime(present)
    })
    afterEach(() => {
      cleanup()
      history.replaceState(null, '', '/')
      vi.useRealTimers()
      vi.unstubAllGlobals()
    })
  }
  return {
    standOnPage: () => standOn({ web: staffWords, [face.id]: face.locales }),
    standOnPhone: () => standOn({ [face.id]: face.residentLocales ?? face.locales }),
    fakeNetwork: (answers) => fakeNetwork({ ...platform, [`${face.id}.audit.verify`]: () => ({ entries: 27, fault: null }), ...always, ...answers }),
    draw: (Page, { as, path = '/', at = path }) => {
      history.replaceState(null, '', at) // residents' pages read the address itself
      return render(
        <StaffProvider>
          <MemoryRouter initialEntries={[at]}>
            <FixedSession caller={as}>
              <ModuleScope face={face}>
                <Routes>
                  <Route path={path} element={<Page />} />
                  <Route path="*" element={<p>elsewhere</p>} />
                </Routes>
              </ModuleScope>
            </FixedSession>
          </MemoryRouter>
        </StaffProvider>,
      )
    },
  }
}
