import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../feedback.fixture.ts'
import CategoryListPage from './category-list.page.tsx'

const open = (as = staff.admin) => {
  const network = fakeNetwork({ 'feedback.categories.edit': (input: { code: string }) => ({ ...input, version: 1 }) })
  draw(CategoryListPage, { as })
  return network
}

standOnPage()

describe('the categories', () => {
  it('stand by group, with the time each may take and what is an emergency', async () => {
    open()
    const line = (await screen.findByText('井盖缺损')).closest('li') as HTMLElement
    expect(within(line).getByText('应急')).toBeDefined()
    expect(within(line).getByText('4 小时')).toBeDefined()
    expect(line.closest('section')?.querySelector('h2')?.textContent).toContain('市政设施')
  })

  it('are changed by the county: the code stays, blank parts say nothing', async () => {
    const network = open()
    await userEvent.click(await screen.findByRole('button', { name: '修改路灯照明' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.clear(within(drawer).getByLabelText('英文名称'))
    await userEvent.clear(within(drawer).getByLabelText('办理时限'))
    await userEvent.click(within(drawer).getByRole('button', { name: /保\s?存/ }))
    await waitFor(() =>
      expect(network.inputsOf('feedback.categories.edit')).toEqual([
        { county: '140226', version: null, code: '0401', name: '路灯照明', nameEn: null, emergency: false, handle: null, active: true },
      ]),
    )
  })

  it('are only read by others', async () => {
    open(staff.community)
    await screen.findByText('井盖缺损')
    expect(screen.queryByRole('button')).toBeNull()
  })
})
