import { listQuery } from '@wuxin/platform/list'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { ListPage } from './list-page.tsx'
import type { Column, ListAnswer } from './list-parts.ts'
import { BrowserRouter } from './router.ts'
import { StaffProvider } from './staff-provider.tsx'
import { standOnKit } from './words.fixture.ts'

standOnKit()
afterEach(() => vi.unstubAllGlobals())

const schema = listQuery(['number']).extend({ state: z.enum(['open', 'closed']).optional() })
type Input = z.output<typeof schema>
interface Row {
  id: string
  number: string
  place: string
}

const columns: Column<Row>[] = [
  { key: 'number', title: '编号', render: (each) => each.number, sort: true },
  { key: 'place', title: '地方', render: (each) => each.place },
]
const row = (number: number): Row => ({ id: String(number), number: `MQ-${number}`, place: '云泰小区' })
const answer = (rows: Row[], overrides: Partial<ListAnswer<Row>> = {}): ListAnswer<Row> => ({ rows, total: rows.length, asOf: '2025-04-21T01:00:00Z', empty: null, ...overrides })

type Ask = (input: Input) => Promise<ListAnswer<Row>>

function show(ask: Ask, address = '/') {
  history.replaceState(null, '', address)
  render(
    <StaffProvider>
      <BrowserRouter>
        <ListPage
          title="诉求"
          schema={schema}
          query={(input) => ({ queryKey: ['list', input], queryFn: () => ask(input) })}
          columns={columns}
          rowKey={(each) => each.id}
          rowHref={(each) => `/m/feedback/cases/${each.id}`}
          chips={{ key: 'state', choices: [{ value: 'open', label: '在办' }, { value: 'closed', label: '已办结' }] }}
        />
      </BrowserRouter>
    </StaffProvider>,
  )
}

it('the address is the question, and the count says as of when', async () => {
  const ask = vi.fn<Ask>(async () => answer([row(1)], { total: 57 }))
  show(ask, '/?state=open&page=2&sort=-number')
  expect(await screen.findByText('MQ-1')).toBeDefined()
  expect(ask).toHaveBeenCalledWith({ state: 'open', page: 2, size: 20, sort: '-number' })
  expect(screen.getByText('共 57 条 · 截至 2025-04-21 09:00')).toBeDefined()
})

it('a chip goes into the address and asks again', async () => {
  const ask = vi.fn<Ask>(async () => answer([row(1)], { chips: { open: 4 } }))
  show(ask)
  await userEvent.click(await screen.findByRole('button', { name: '在办 4' }))
  expect(location.search).toBe('?state=open')
  expect(ask).toHaveBeenLastCalledWith({ state: 'open', page: 1, size: 20 })
})

it('a search goes into the address and begins at the first page', async () => {
  show(async () => answer([row(1)], { total: 57 }), '/?page=3')
  await screen.findByText('MQ-1')
  await userEvent.type(screen.getByRole('searchbox'), '路灯{enter}')
  expect(new URLSearchParams(location.search).toString()).toBe(new URLSearchParams({ q: '路灯' }).toString())
})

it("a column's head orders by it up, down and not at all", async () => {
  show(async () => answer([row(1)]))
  const head = await screen.findByRole('button', { name: /编号/ })
  for (const sort of ['?sort=number', '?sort=-number', '']) {
    await userEvent.click(head)
    expect(location.search).toBe(sort)
  }
})

it.each([
  ['nothing-yet', '还没有记录'],
  ['filter', '没有符合筛选条件的记录'],
  ['scope', '您负责的范围内没有记录'],
] as const)('an empty list says why: %s', async (empty, why) => {
  show(async () => answer([], { empty }))
  expect(await screen.findByText(why)).toBeDefined()
})

it('a service that does not answer is shown as such, and asked again by a retry', async () => {
  const lost = Object.assign(new Error('x'), { name: 'TRPCClientError', meta: { response: { status: 502 } } })
  const ask = vi.fn<Ask>().mockRejectedValueOnce(lost).mockResolvedValue(answer([row(1)]))
  show(ask)
  expect((await screen.findByRole('alert')).textContent).toContain('服务暂时没有回应')
  await userEvent.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByText('MQ-1')).toBeDefined()
})

it('a page past the end leads back to the first', async () => {
  show(async (input) => (input.page > 1 ? answer([], { total: 3, empty: 'filter' }) : answer([row(1), row(2), row(3)])), '/?page=9')
  expect(await screen.findByText('MQ-3')).toBeDefined()
  expect(location.search).toBe('?page=1')
})

it('on a phone rows are cards whose title leads to the record', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }))
  show(async () => answer([row(1)]))
  const link = await screen.findByRole('link', { name: 'MQ-1' })
  expect(link.getAttribute('href')).toBe('/m/feedback/cases/1')
  expect(screen.queryByRole('table')).toBeNull()
})

it('a card says nothing of what a row does not have', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }))
  show(async () => answer([row(1), { ...row(2), place: '' }]))
  await screen.findByRole('link', { name: 'MQ-2' })
  expect(screen.getAllByText('地方')).toHaveLength(1)
})
