import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { drawPage, fakeService } from '../web.fixture.tsx'
import ModuleListPage from './module-list.page.tsx'

const row = { id: 'feedback', version: '3c9f0a1b2c3d4e5f', previous: null, since: '2025-05-12T06:30:00.000Z', publishedBy: '系统', files: 34, service: 'up' }

afterEach(() => vi.unstubAllGlobals())

it('each part shows what is live, since when, and whether its service answers', async () => {
  fakeService({ 'registry.list': [row, { ...row, id: 'meetings', previous: '71a2b3c4d5e6f708', service: 'down' }] })
  await drawPage({ Page: ModuleListPage, roles: ['county_admin'], at: 'modules' })
  const lines = (await screen.findAllByRole('row')).slice(1).map((line) => within(line))
  expect(lines[0]?.getByText('正常')).toBeTruthy()
  expect(lines[0]?.getByText('2025-05-12 14:30')).toBeTruthy()
  expect(lines[1]?.getByText('没有回应')).toBeTruthy()
  expect(lines[1]?.getByText('71a2b3c4d5e6f708')).toBeTruthy()
})
