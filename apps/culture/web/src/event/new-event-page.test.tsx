import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../culture.fixture.ts'
import { draft } from './event.fixture.ts'
import NewEventPage from './new-event.page.tsx'

const open = (question = '?kind=lecture&day=2025-04-20') => {
  const network = fakeNetwork({ 'culture.events.plan': () => draft() })
  draw(NewEventPage, { as: staff.secretary, path: '/m/culture/events/new', at: `/m/culture/events/new${question}` })
  return network
}
const write = async (field: HTMLElement, text: string) => {
  await userEvent.click(field)
  await userEvent.paste(text)
}

standOnPage()

describe('planning an event', () => {
  it('asks for what its kind needs, and sends it with the place of whoever plans', async () => {
    const network = open()
    await write(await screen.findByLabelText('活动名称'), '消防安全楼道党课')
    await write(screen.getByLabelText('在哪栋楼'), '3号楼')
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    await waitFor(() =>
      expect(network.inputsOf('culture.events.plan')).toMatchObject([
        { area: '140226100005003', title: '消防安全楼道党课', particulars: { kind: 'lecture', building: '3号楼', lecturer: null }, starts: '2025-04-20T09:00:00+08:00', ends: '2025-04-20T11:00:00+08:00', hasSignUp: true, venue: null },
      ]),
    )
  })

  it('says that it ends before it begins, and sends nothing', async () => {
    const network = open()
    await write(await screen.findByLabelText('活动名称'), '倒着的活动')
    const [, ends] = screen.getAllByLabelText('几点')
    await userEvent.clear(ends as HTMLElement)
    await userEvent.type(ends as HTMLElement, '08:00')
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    expect(await screen.findByText('结束要晚于开始')).toBeDefined()
    expect(network.inputsOf('culture.events.plan')).toEqual([])
  })
})
