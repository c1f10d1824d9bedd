import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { FindingView } from '@wuxin/patrols/finding.schema'
import { compound, staff } from '@wuxin/web/people.fixture'
import { expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage, walkers } from '../patrols.fixture.ts'
import { FindingsPart } from './findings.part.tsx'

const at = '2025-04-12T01:00:00.000Z'
const finding: FindingView = {
  id: '0197f000-0000-7000-8000-000000000009', version: 3, checkpoint: null, place: { code: compound, name: '云泰园小区', path: '云兴镇 · 云泰园小区' }, spot: '3号楼', kind: 'fire', grade: 'general', words: '消防通道堵塞',
  outcome: 'remark', by: '孙洁', phoneAt: at, at, receivedAt: at, item: null, hazard: null, photos: [],
}

standOnPage()

it('are put right by whoever grades hazards there, and only what was changed is sent', async () => {
  const network = fakeNetwork({ 'patrols.findings.amend': () => ({ ...finding, words: '通道被电动车堵住' }) })
  draw(() => <FindingsPart found={[finding]} />, { as: staff.community })
  await userEvent.click(await screen.findByRole('button', { name: /补\s?正/ }))
  const drawer = within(await screen.findByRole('dialog'))
  const words = await drawer.findByLabelText('看到了什么')
  await userEvent.clear(words)
  await userEvent.type(words, '通道被电动车堵住')
  await userEvent.click(drawer.getByRole('radio', { name: '列为隐患' }))
  await userEvent.type(drawer.getByLabelText('为什么补正'), '看过照片')
  await userEvent.click(drawer.getByRole('button', { name: /补\s?正/ }))
  await waitFor(() => expect(network.inputsOf('patrols.findings.amend')).toEqual([{ id: finding.id, version: 3, reason: '看过照片', fields: { words: '通道被电动车堵住', outcome: 'hazard' } }]))
})

it('are read alone by whoever walked', async () => {
  fakeNetwork()
  draw(() => <FindingsPart found={[finding]} />, { as: walkers.member })
  expect(await screen.findByText('消防通道堵塞')).toBeDefined()
  expect(screen.queryByRole('button')).toBeNull()
})
