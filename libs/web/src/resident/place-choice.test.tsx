import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { QueryClientProvider } from '@tanstack/react-query'
import { queryClient } from '../query-client.ts'
import { standOnKit } from '../words.fixture.ts'
import { PlaceChoice } from './place-choice.tsx'
import { useResidentPlace } from './use-resident-place.ts'

standOnKit()
const place = (code: string, level: string, name: string, path = name) => ({ code, name, level, path, buildings: [] })
const compound = place('140226100005003', 'compound', '云泰园小区', '云兴镇 · 云泰园社区 · 云泰园小区')
const community = place('140226100005', 'community', '云泰园社区', '云兴镇 · 云泰园社区')
const asked: unknown[] = []

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', async (address: string | URL) => {
    const { searchParams } = new URL(String(address), location.href)
    const inputs = Object.values(JSON.parse(searchParams.get('input') ?? '{}') as Record<string, { within?: string; q?: string }>)
    asked.push(...inputs)
    const answer = ({ within, q }: { within?: string; q?: string } = {}) =>
      q || within === community.code ? [compound] : within ? [community, compound, place('140226100009', 'community', '西街村')] : [place('140226', 'county', '左云县'), place('140226100', 'township', '云兴镇')]
    return Response.json(inputs.map((input) => ({ result: { data: { hotline: null, places: answer(input) } } })))
  })
})

function Page() {
  const at = useResidentPlace()
  return (
    <>
      <PlaceChoice place={at} error={at.chosen ? undefined : 'area'} />
      <output>{at.chosen?.code}</output>
    </>
  )
}
const open = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <Page />
    </QueryClientProvider>,
  )
const chosen = () => screen.getByRole('status').textContent

it('a place that the QR names is shown by its name, and nobody is asked', async () => {
  history.replaceState(null, '', `/r?place=${compound.code}`)
  open()
  expect(await screen.findByText('云泰园小区')).toBeDefined()
  expect(screen.getByText('云兴镇 · 云泰园社区')).toBeDefined()
  expect([chosen(), asked]).toEqual([compound.code, [{ within: community.code }]])
})

it('two touches lead from nothing to a compound, which is known from then on', async () => {
  const first = open()
  await userEvent.click(await screen.findByRole('button', { name: '云兴镇' }))
  await userEvent.click(await screen.findByRole('button', { name: '云泰园小区' }))
  expect(chosen()).toBe(compound.code)
  first.unmount()
  const before = asked.length
  open()
  expect([chosen(), screen.getByText('云泰园小区').tagName, asked.length]).toEqual([compound.code, 'STRONG', before])
})

it('another place than that of the QR is found by its name, and the address says so', async () => {
  history.replaceState(null, '', `/r?place=${community.code}&code=1`)
  open()
  await userEvent.click(await screen.findByRole('button', { name: '在哪里：换一个' }))
  expect(screen.getByText('请选一个地方')).toBeDefined()
  await userEvent.type(screen.getByLabelText('小区或社区的名字'), '云泰')
  await userEvent.click(await screen.findByRole('button', { name: '云兴镇 · 云泰园社区 · 云泰园小区' }))
  expect([chosen(), location.search]).toEqual([compound.code, '?code=1'])
})
