import { screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { compound, drawPage, fakeService } from '../web.fixture.tsx'
import { compoundView } from './area.fixture.ts'
import PosterPage from './poster.page.tsx'

afterEach(() => vi.unstubAllGlobals())

it('a poster carries the place, the code that opens the residents’ page there, how to report, and the hotline', async () => {
  fakeService({ 'areas.get': compoundView(), 'areas.publicPlaces': { hotline: '12345', places: [] } })
  const print = vi.fn<() => void>()
  vi.stubGlobal('print', print)
  const user = await drawPage({ Page: PosterPage, roles: ['branch_secretary'], at: `areas/${compound}/poster`, pattern: 'areas/:code/poster' })
  const code = await screen.findByRole('img', { name: '云泰园小区的二维码' })
  expect(code.querySelectorAll('path')).toHaveLength(2)
  expect(screen.getByText(`网址 ${location.origin}/r?place=${compound}`)).toBeTruthy()
  expect(screen.getAllByRole('listitem')).toHaveLength(4)
  expect(await screen.findByText('也可以打 12345')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /打\s?印/ }))
  expect(print).toHaveBeenCalledOnce()
})
