import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ShiftRecord } from '@wuxin/patrols/shift.schema'
import { pagesOf } from '@wuxin/web/page.fixture'
import { staff } from '@wuxin/web/people.fixture'
import { expect, it } from 'vitest'
import face from '../module.tsx'
import { Disputes } from './disputes.part.tsx'

const { standOnPage, fakeNetwork, draw } = pagesOf(face)
const at = '2025-04-12T01:00:00.000Z'
const [shift, words, grade] = ['0197f000-0000-7000-8000-000000000001', '0197f000-0000-7000-8000-000000000002', '0197f000-0000-7000-8000-000000000003']
const dispute = (id: string, more: Partial<ShiftRecord['disputed'][number]>): ShiftRecord['disputed'][number] => ({
  id, finding: '0197f000-0000-7000-8000-000000000009', field: 'words', base: '堵塞', phone: '堵了一半', office: '已清走', by: '王建国', at, settled: null, ...more,
})

standOnPage()

it('shows of each field what it was and what both say, and takes the one that is chosen', async () => {
  const network = fakeNetwork({ 'patrols.shifts.settle': () => ({}) })
  const disputed = [dispute(words, {}), dispute(grade, { field: 'grade', base: 'general', phone: 'major', office: 'general', settled: { chose: 'phone', by: '李敏', at } })]
  draw(() => <Disputes shift={shift} disputed={disputed} />, { as: staff.community })
  const [first, second] = (await screen.findAllByRole('heading', { level: 3 })).map((each) => within(each.closest('li') as HTMLElement)) // each stands in one
  expect(first?.getByText('堵塞') && first.getByText('堵了一半') && first.getByText('已清走')).toBeDefined()
  expect(second?.getByText('重大') && second.getByText(/李敏 取了手机上的/)).toBeDefined()
  expect(second?.queryByRole('button')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '取手机上的' }))
  await waitFor(() => expect(network.inputsOf('patrols.shifts.settle')).toEqual([{ id: shift, conflict: words, choose: 'phone' }]))
})

it('asks for no choice once all are made', () => {
  fakeNetwork()
  draw(() => <Disputes shift={shift} disputed={[dispute(words, { settled: { chose: 'office', by: '李敏', at } })]} />, { as: staff.community })
  expect(screen.getByText(/李敏 取了后台的/)).toBeDefined()
  expect(screen.queryByText(/选定之前/)).toBeNull()
})

it('says nothing where nothing is in dispute', () => {
  fakeNetwork()
  draw(() => <Disputes shift={shift} disputed={[]} />, { as: staff.community })
  expect(screen.queryByRole('heading')).toBeNull()
})
