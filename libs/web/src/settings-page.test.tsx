import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { clockSetting } from '@wuxin/platform/working-day'
import { DomainProblem } from './problem.ts'
import { SettingsPage, type SettingsPageProps, type SettingsView } from './settings-page.tsx'
import { StaffProvider } from './staff-provider.tsx'
import { standOnKit } from './words.fixture.ts'

standOnKit()

const label = (zh: string) => ({ 'zh-CN': zh, 'en-US': zh })
const settings = z.object({
  accept: clockSetting.default({ amount: 1, unit: 'workingDays' }).meta({ group: 'clock', label: label('受理时限') }),
  again: z.int().min(0).max(5).default(1).meta({ group: 'rating', label: label('重办次数'), unit: label('次') }),
  hotline: z.string().max(20).default('12345').meta({ group: 'rating', label: label('热线') }),
  open: z.boolean().default(true).meta({ group: 'rating', label: label('匿名') }),
})
const view: SettingsView = { county: '140226', version: 2, values: settings.parse({}), schema: z.toJSONSchema(settings, { io: 'input' }) }

type Save = SettingsPageProps['save']

function show({ mayEdit = true, save = vi.fn<Save>(async () => ({ ...view, version: 3 })) } = {}) {
  const groups = [{ key: 'clock', title: '时限' }, { key: 'rating', title: '评价' }]
  render(
    <StaffProvider>
      <SettingsPage title="设置" groups={groups} query={{ queryKey: ['settings'], queryFn: async () => view }} save={save} mayEdit={mayEdit} />
    </StaffProvider>,
  )
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
  const page = (mayEdit: boolean) => <SettingsPage title="设置" groups={[{ key: 'rating', title: '评价' }]} query={{ queryKey: ['own'], queryFn: async () => view }} save={save} mayEdit={mayEdit} own={own} />
  const { rerender } = render(<StaffProvider>{page(true)}</StaffProvider>)
  await userEvent.click(await screen.findByRole('button', { name: '再加一位' }))
  await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
  await waitFor(() => expect(save.mock.lastCall?.[0].values).toMatchObject({ hotline: '123450' }))
  rerender(<StaffProvider>{page(false)}</StaffProvider>)
  expect(await screen.findByText('电话 12345')).toBeDefined()
})
