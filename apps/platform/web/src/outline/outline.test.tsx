import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { switchLanguage } from '@wuxin/web/i18n'
import { afterEach, expect, it, vi } from 'vitest'
import { compound, drawPage, fakeService, Refused, type Answers } from '../web.fixture.tsx'
import { outlinesView, strip } from './outline.fixture.ts'
import OutlinePage from './outline.page.tsx'

const answers = (more: Answers = {}): Answers => ({
  'outlines.at': outlinesView(),
  'outlines.draw': ({ code, version, ring }: { code: string; version: number; ring: unknown }) => ({ code, version: version + 1, name: '第1微网格', ring }),
  ...more,
})
const draw = (roles: Parameters<typeof drawPage>[0]['roles'] = ['community_worker'], code = compound) => drawPage({ Page: OutlinePage, roles, at: `areas/${code}/outline`, pattern: 'areas/:code/outline' })
const faults = () => screen.getAllByRole('button').map((each) => each.textContent ?? '').filter((text) => /重叠|不属于|交叉|外面/.test(text))
const drawnBy = (asked: { step: string; input: unknown }[]) => asked.filter(({ step }) => step === 'outlines.draw').map(({ input }) => input as { code: string; ring: [number, number][] | null }) // the drawing's own input
const choose = (name: RegExp) => screen.findByRole('button', { name })

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('a map shows each grid with its unit, workers and tags, and what of the compound nobody has, by name', async () => {
  fakeService(answers())
  await draw()
  const map = await screen.findByRole('img', { name: '云泰园小区的边界示意图' })
  expect(within(map).getByText('第1微网格')).toBeTruthy()
  expect(within(map).getByText('云和园小区')).toBeTruthy()
  expect(screen.getByText('已画 1，共 2')).toBeTruthy()
  expect(screen.getAllByText('左云县民政局')).toHaveLength(2)
  expect(screen.getAllByText('贾丽')).toHaveLength(2)
  expect(screen.getAllByText('党建、公安')).toHaveLength(2)
  expect(faults()).toEqual(['云泰园小区有一块不属于任何网格'])
  expect(screen.getByText('示意图，不作权属依据')).toBeTruthy()
  expect(screen.getByText(/拖大圆点移动一角/)).toBeTruthy()
})

it('the second grid is drawn from the gap that is left, after which nothing is wrong, and kept', async () => {
  const asked = fakeService(answers())
  const user = await draw()
  await user.click(await choose(/^第2微网格/))
  await user.click(await choose(/用空白处画第2微网格/))
  expect(faults()).toEqual([])
  expect(screen.getByText('没有交叉、重叠、缺口。')).toBeTruthy()
  await user.click(await choose(/保存 1 处/))
  await waitFor(() => expect(drawnBy(asked)).toHaveLength(1))
  expect(drawnBy(asked)).toEqual([{ code: `${compound}002`, version: 6, ring: expect.arrayContaining([strip(100, 200)[1]]) }])
})

it('the corners of a shared border move together by the arrow keys, ten metres with Shift, and one step back undoes them', async () => {
  const both = outlinesView()
  fakeService(answers({ 'outlines.at': { ...both, below: [both.below[0], { ...both.below[1], ring: strip(100, 200) }], faults: [] } }))
  const user = await draw(['community_worker'], `${compound}001`)
  const corner = await choose(/^第 2 角/)
  corner.focus()
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}{ArrowRight}')
  expect(screen.getByRole('button', { name: '保存 2 处' })).toBeTruthy()
  expect(faults()).toEqual([])
  await user.click(await choose(/退一步/))
  await user.click(await choose(/退一步/))
  expect(screen.queryByRole('button', { name: /^保存/ })).toBeNull()
})

it('a corner is dragged by the pointer, and added between two others', async () => {
  const asked = fakeService(answers())
  const user = await draw(['community_worker'], `${compound}001`)
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 900, 600))
  vi.spyOn(HTMLElement.prototype, 'setPointerCapture').mockReturnValue()
  await user.click((await screen.findAllByRole('button', { name: '在第 2 角后加一角' }))[0] as HTMLElement) // on the map, before the table
  const corner = await choose(/^第 3 角/)
  fireEvent.pointerDown(corner, { clientX: 450, clientY: 300, pointerId: 1 })
  fireEvent.pointerMove(corner, { clientX: 480, clientY: 320, pointerId: 1 })
  fireEvent.pointerUp(corner, { clientX: 480, clientY: 320, pointerId: 1 })
  await user.click(await choose(/保存 1 处/))
  await waitFor(() => expect(drawnBy(asked)).toHaveLength(1))
  expect(drawnBy(asked).map(({ code, ring }) => [code, ring?.length])).toEqual([[`${compound}001`, 6]])
})

it('the handles are named in either language', async () => {
  fakeService(answers())
  await draw(['community_worker'], `${compound}001`)
  await choose(/^第 2 角，经度 112\.\d{6}，纬度 40\.0{6}$/)
  await act(() => switchLanguage('en-US'))
  expect(await choose(/^Corner 2, longitude 112\.\d{6}, latitude 40\.0{6}$/)).toBeTruthy()
})

it('an outline that crosses itself is told, and cannot be kept', async () => {
  fakeService(answers())
  const user = await draw(['community_worker'], `${compound}001`)
  await user.click(await screen.findByText('第1微网格的 4 个角'))
  const cell = screen.getByRole('spinbutton', { name: '第 1 角经度' })
  await user.clear(cell)
  await user.type(cell, `${strip(0, 150)[1]?.[0]}{Enter}`)
  const other = screen.getByRole('spinbutton', { name: '第 1 角纬度' })
  await user.clear(other)
  await user.type(other, '40.0005{Enter}')
  expect(faults()).toContain('第1微网格的边界自己交叉')
  expect(screen.getByRole('button', { name: '保存 1 处' })).toHaveProperty('disabled', true)
  expect(screen.getByText('边界自己交叉，先改好：第1微网格')).toBeTruthy()
})

it('an outline that somebody else drew meanwhile says so, and what was drawn stays on the map', async () => {
  fakeService(answers({
    'outlines.draw': () => {
      throw new Refused('VERSION_CONFLICT', { yours: 5, theirs: 6, changedAt: '2025-06-02T01:00:00.000Z' })
    },
  }))
  const user = await draw(['community_worker'], `${compound}001`)
  await user.click(await choose(/去掉第1微网格的边界/))
  await user.click(await choose(/保存 1 处/))
  expect(await screen.findByText('没保存的还在图上，改好后再保存。')).toBeTruthy()
  expect(screen.getByRole('button', { name: /保存 1 处/ })).toBeTruthy()
})

it('who may not draw looks at the map, and finds nothing to draw with', async () => {
  fakeService(answers())
  await draw(['branch_secretary'])
  expect(await screen.findByRole('img', { name: '云泰园小区的边界示意图' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^画|用空白处|去掉|退一步|导入|第 \d 角/ })).toBeNull()
  expect(screen.getByRole('link', { name: '导出 GeoJSON' }).getAttribute('href')).toBe(`/api/platform/areas/outlines.geojson?within=${compound}`)
})

it('a file that is wrong names each feature, and a sound one says what it drew', async () => {
  const wrong = [{ feature: 2, code: `${compound}001`, problem: 'crosses' }, { feature: 5, code: null, problem: 'feature' }]
  const asked = fakeService(answers({ 'POST /api/platform/areas/outlines.geojson': { drawn: 0, unchanged: 0, wrong, faults: [] } }))
  const user = await draw()
  await user.click(await choose(/导入 GeoJSON/))
  await user.upload(await screen.findByLabelText('选择 GeoJSON 文件'), new File(['{}'], 'grids.geojson'))
  await user.click(await choose(/^导\s?入$/))
  expect(await screen.findByText('有 2 处不对')).toBeTruthy()
  const cells = screen.getAllByRole('row').map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))
  expect(cells).toContainEqual(['第 2 块', '第1微网格', '边界自己交叉'])
  expect((asked.find(({ step }) => step.startsWith('POST')) as { input: FormData }).input.get('file')).toBeInstanceOf(File) // what sendFile sends
})
