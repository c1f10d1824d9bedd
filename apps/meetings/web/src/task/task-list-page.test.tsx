import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../meetings.fixture.ts'
import TaskListPage from './task-list.page.tsx'
import { taskList, taskRow } from './task.fixture.ts'

const open = (rows = [taskRow()], at = '/tasks') => {
  const network = fakeNetwork({ 'meetings.tasks.list': () => taskList(rows) })
  draw(TaskListPage, { as: staff.manager, path: '/tasks', at })
  return network
}

standOnPage()

describe('the list of tasks', () => {
  it('says of each what is to be done, for which topic, by whom and until when, and leads to it', async () => {
    open([taskRow({ supervised: true, extensionAsked: true })])
    const row = (await screen.findByRole('link', { name: /东门外装十个充电位/ })).closest('tr')
    expect(within(row as HTMLElement).getByText('电动车充电棚选址')).toBeDefined()
    expect(within(row as HTMLElement).getByText('安居物业')).toBeDefined()
    expect(within(row as HTMLElement).getByText(/还剩 9 天/)).toBeDefined()
    expect(within(row as HTMLElement).getByText('督办')).toBeDefined()
    expect(within(row as HTMLElement).getByText('申请延期')).toBeDefined()
    expect(screen.getByRole('link', { name: /东门外装十个充电位/ }).getAttribute('href')).toMatch(/^\/m\/meetings\/tasks\/0192f3a0-5555/)
  })

  it('shows no clock on a task that is done', async () => {
    open([taskRow({ state: 'done' })])
    expect(await screen.findByText('已办结', { selector: 'td *' })).toBeDefined()
    expect(screen.queryByText(/还剩/)).toBeNull()
  })

  it('asks for what the chosen chip and the address say', async () => {
    const network = open([taskRow()], '/tasks?state=handle')
    await userEvent.click(await screen.findByRole('button', { name: /待我办/ }))
    await screen.findByRole('link', { name: /东门外装十个充电位/ })
    expect(network.inputsOf('meetings.tasks.list').at(-1)).toMatchObject({ chip: 'mine', state: 'handle', page: 1 })
  })

  it('says why it is empty', async () => {
    open([])
    expect(await screen.findByText('还没有交办。会议通过决议、确认纪要后，交办事项会出现在这里。')).toBeDefined()
  })
})
