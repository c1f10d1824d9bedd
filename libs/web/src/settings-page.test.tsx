import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { clockSetting } from '@wuxin/platform/working-day'
import { addWords } from './i18n.ts'
import { ModuleScope } from './module-context.tsx'
import { defineModule } from './module.ts'
import { staff } from './people.fixture.ts'
import { DomainProblem } from './problem.ts'
import { FixedSession } from './session.tsx'
import { SettingsPage, type SettingsPageProps, type SettingsView } from './settings-page.tsx'
import { StaffProvider } from './staff-provider.tsx'
import { standOnKit } from './words.fixture.ts'

standOnKit()

const words = { settings: { title: '设置', hint: '新记录按新的一版办理', clock: '时限', rating: '评价' } }
const locales = { 'zh-CN': async () => ({ default: words }), 'en-US': async () => ({ default: words }) }
const face = defineModule({ id: 'pilot', title: { 'zh-CN': '试点', 'en-US': 'Pilot' }, icon: 'file', heart: null, locales, permissions: { 'settings:edit': ['county_admin'] } })
beforeAll(() => addWords('pilot', locales))

const label = (zh: string) => ({ 'zh-CN': zh, 'en-US': zh })
const settings = z.object({
  accept: clockSetting.default({ amount: 1, unit: 'workingDays' }).meta({ group: 'clock', label: label('受理时限') }),
  again: z.int().min(0).max(5).default(1).meta({ group: 'rating', label: label('重办次数'), unit: label('次') }),
  hotline: z.string().max(20).default('12345').meta({ group: 'rating', label: label('热线') }),
  open: z.boolean().default(true).meta({ group: 'rating', label: label('匿名') }),
})
const view: SettingsView = { county: '140226', version: 2, values: settings.parse({}), schema: z.toJSONSchema(settings, { io: 'input' }) }

type Save = SettingsPageProps['save']

const drawn = (page: ReactNode, mayEdit: boolean) => (
  <StaffProvider>
    <FixedSession caller={mayEdit ? staff.admin : staff.secretary}>
      <ModuleScope face={face}>{page}</ModuleScope>
    </FixedSession>
  </StaffProvider>
)

function show({ mayEdit = true, save = vi.fn<Save>(async () => ({ ...view, version: 3 })) } = {}) {
  render(drawn(<SettingsPage groups={['clock', 'rating']} query={(county) => ({ queryKey: ['settings', county], queryFn: async () => view })} save={save} />, mayEdit))
  return save
}

it('each setting has the control of its kind, in its group, with the value in force', async () => {
  show()
  expect(((await screen.findByLabelText('受理时限')) as HTMLInputElement).value).toBe('1')
  expect(screen.getByText('个工作日')).toBeDefined()
  expect((screen.getByLabelText('重办次数') as HTMLInputElement).value).toBe('1')
  expect((screen.getByLabelText('热线') as HTMLInputElement).value).toBe('12345')
  expect(screen.getByRole('switch', { name: '匿名' }).getAttribute('aria-checked')).toBe('true')
  expect(screen.getByLabelText('热线').closest('section')?.querySelector('h2')?.textContent).toBe('评价')
  expect(screen.getByText('第 2 版')).toBeDefined()
})

it('all are saved together, over the version that was seen', async () => {
  const save = show()
  await userEvent.clear(await screen.findByLabelText('重办次数'))
  await userEvent.type(screen.getByLabelText('重办次数'), '2')
  await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
  await waitFor(() => expect(save).toHaveBeenCalledWith({ county: '140226', version: 2, values: { ...settings.parse({}), again: 2 } }))
  expect(await screen.findByText('第 3 版')).toBeDefined()
})

it('a time limit left blank is named as missing, and nothing is sent', async () => {
  const save = show()
  await userEvent.clear(await screen.findByLabelText('受理时限'))
  await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
  expect(await screen.findByText('必填')).toBeDefined()
  expect(save).not.toHaveBeenCalled()
})

it('somebody who saved first is not written over', async () => {
  show({ save: vi.fn<Save>(() => Promise.reject(new DomainProblem({ code: 'VERSION_CONFLICT', params: { yours: 2, theirs: 3 }, level: 'conflict', status: 409 }))) })
  await userEvent.click(await screen.findByRole('button', { name: /保\s?存/ }))
  expect(await screen.findByText(/别人刚改过/)).toBeDefined()
})

it('who may not change them reads them', async () => {
  show({ mayEdit: false })
  expect(await screen.findByText('1 个工作日')).toBeDefined()
  expect(screen.getByText('1 次')).toBeDefined()
  expect(screen.queryByRole('button', { name: /保\s?存/ })).toBeNull()
})

it('a setting that the module draws itself takes its own control, and is said in its own words where it cannot be changed', async () => {
  const own = {
    hotline: {
      Control: ({ value, onChange }: { value?: string; onChange?: (next: string) => void }) => <button type="button" onClick={() => onChange?.(`${value}0`)}>再加一位</button>,
      say: (value: string) => `电话 ${value}`,
    },
  }
  const save = vi.fn<Save>(async () => view)
  const page = <SettingsPage groups={['rating']} query={() => ({ queryKey: ['own'], queryFn: async () => view })} save={save} own={own} />
  const { rerender } = render(drawn(page, true))
  await userEvent.click(await screen.findByRole('button', { name: '再加一位' }))
  await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
  await waitFor(() => expect(save.mock.lastCall?.[0].values).toMatchObject({ hotline: '123450' }))
  rerender(drawn(page, false))
  expect(await screen.findByText('电话 12345')).toBeDefined()
})
