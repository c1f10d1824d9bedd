import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ChecklistView } from '@wuxin/patrols/checklist.schema'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../patrols.fixture.ts'
import ChecklistListPage from './checklist-list.page.tsx'
import ChecklistPage from './checklist.page.tsx'
import { newCode } from './new-code.rules.ts'
import PublishChecklistPage from './publish-checklist.page.tsx'

const view = (edition: number, texts: string[]): ChecklistView => ({
  id: `0192f3a0-4444-7000-8000-00000000000${edition}`, placeKind: 'charging', edition, publishedAt: '2025-04-01T02:00:00.000Z', publishedBy: '吴涛', reason: `第 ${edition} 次`,
  items: texts.map((text, index) => ({ code: `item-${index + 1}`, text, kind: 'ebike', grade: 'general' })),
})
const editions = [view(2, ['私拉电线', '堵住出口']), view(1, ['电线'])]
const open = (Page: typeof ChecklistPage, at: string, as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'patrols.checklists.editions': () => editions, ...answers })
  draw(Page, { as, path: '/m/patrols/checklists/:kind/*', at: `/m/patrols/checklists/charging${at}` })
  return network
}

standOnPage()

describe('checklists', () => {
  it('are listed for each kind of place, also where there is none', async () => {
    fakeNetwork({ 'patrols.checklists.table': () => [editions[0]] })
    draw(ChecklistListPage, { as: staff.secretary })
    expect((await screen.findByRole('link', { name: '电动车充电处' })).closest('tr')?.textContent).toContain('2 项')
    expect(screen.getAllByText('没有检查表，自由查看')).toHaveLength(11)
    expect(screen.getByText(/共 12 条/)).toBeDefined()
  })

  it('show the edition in force, and any earlier one', async () => {
    open(ChecklistPage, '')
    expect(await screen.findByText('现行第 2 版')).toBeDefined()
    expect(screen.getByText('堵住出口')).toBeDefined()
    expect(screen.queryByRole('link', { name: '发布新版' })).toBeNull()
    await userEvent.click(screen.getByRole('link', { name: '第 1 版' }))
    expect(await screen.findByText('第 1 版（已被新版替换）')).toBeDefined()
    expect(screen.getByText('电线')).toBeDefined()
  })

  it('are published anew by the administrator: items keep their codes, new ones get the next', async () => {
    const network = open(PublishChecklistPage, '/new', staff.admin, { 'patrols.checklists.publish': () => view(3, ['一']) })
    await userEvent.click(await screen.findByRole('button', { name: '再加一项' }))
    await userEvent.type(screen.getByLabelText('第 3 项'), '插座裸露')
    await userEvent.click(screen.getByRole('button', { name: '第 3 项往前' }))
    await userEvent.type(screen.getByLabelText('为什么发布新版'), '夏季用电')
    await userEvent.click(screen.getByRole('button', { name: '发布新版' }))
    await waitFor(() => expect(network.inputsOf('patrols.checklists.publish')).toMatchObject([{ county: '140226', placeKind: 'charging', edition: 2, items: [{ code: 'item-1' }, { code: 'item-3', text: '插座裸露' }, { code: 'item-2' }], reason: '夏季用电' }]))
  })

  it('say that somebody published meanwhile', async () => {
    open(PublishChecklistPage, '/new', staff.admin, { 'patrols.checklists.publish': () => new Refused('CHECKLIST_CHANGED', { edition: 3 }) })
    await userEvent.type(await screen.findByLabelText('为什么发布新版'), '夏季用电')
    await userEvent.click(screen.getByRole('button', { name: '发布新版' }))
    expect(await screen.findByText('别人刚发布了第 3 版，请看过再改。')).toBeDefined()
  })
})

it('gives an item a code that no edition has', () => {
  expect(newCode([])).toBe('item-1')
  expect(newCode(['cable', 'item-2', 'item-10'])).toBe('item-11')
})
