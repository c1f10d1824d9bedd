import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Checkbox, Input } from 'antd'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { Field } from './field.tsx'
import { startTexts } from './i18n.ts'
import { DomainProblem } from './problem.ts'
import { SchemaForm } from './schema-form.tsx'
import { StaffProvider } from './staff-provider.tsx'
import { staffWords } from './staff-words.ts'

const schema = z.object({
  name: z.string().min(2),
  place: z.string(),
  tags: z.array(z.enum(['party', 'police'])).default([]),
  id: z.uuid(),
})

/** A control like the pickers: a function, so that the form holds no instance of it. */
const Place = ({ value, onChange, id }: { value?: string; onChange?: (value: string) => void; id?: string }) => (
  <input id={id} value={value ?? ''} onChange={(event) => onChange?.(event.target.value)} />
)

const submit = vi.fn<(values: unknown) => Promise<unknown>>(async (values) => values)

function Page({ fixed }: { fixed: { id: string } }) {
  return (
    <StaffProvider>
      <SchemaForm schema={schema} fixed={fixed} submit={submit}>
        <Field name="name" label="名称">
          <Input />
        </Field>
        <Field name="place" label="地方">
          <Place />
        </Field>
        <Field name="tags" label="多网合一">
          <Checkbox.Group options={[{ value: 'party', label: '党建' }, { value: 'police', label: '公安' }]} />
        </Field>
      </SchemaForm>
    </StaffProvider>
  )
}

function draw(fixed: { id: string }) {
  const { rerender } = render(<Page fixed={fixed} />)
  return Object.assign(userEvent.setup(), { learn: (newer: { id: string }) => rerender(<Page fixed={newer} />) })
}

const id = '0197a9a0-0000-7000-8000-000000000001'

beforeAll(() => startTexts({ web: staffWords }))
afterEach(() => {
  document.body.innerHTML = ''
  submit.mockClear()
})

it('every refused field says so, whatever its control is made of', async () => {
  const user = draw({ id })
  await user.click(screen.getByRole('button', { name: '提交' }))
  await vi.waitFor(() => expect(screen.getAllByText('必填')).toHaveLength(2))
  expect(submit).not.toHaveBeenCalled()
})

it('what is said of a field goes when the field is changed, and stays beside those that are not', async () => {
  const user = draw({ id })
  await user.click(screen.getByRole('button', { name: '提交' }))
  await vi.waitFor(() => expect(screen.getAllByText('必填')).toHaveLength(2))
  await user.type(screen.getByLabelText('名称'), '云')
  await vi.waitFor(() => expect(screen.getAllByText('必填')).toHaveLength(1))
  await user.click(screen.getByRole('button', { name: '提交' }))
  await screen.findByText(/至少\s?2\s?个字/)
  expect(screen.getAllByText('必填')).toHaveLength(1)
  expect(submit).not.toHaveBeenCalled()
})

it('what is refused and has no field is said above the button, never kept silent', async () => {
  const user = draw({ id: 'no uuid' })
  await user.type(screen.getByLabelText('名称'), '云泰园')
  await user.type(screen.getByLabelText('地方'), '140226')
  await user.click(screen.getByRole('button', { name: '提交' }))
  expect((await screen.findByRole('alert')).textContent).toContain('填写不对')
  expect(submit).not.toHaveBeenCalled()
})

it('several boxes of a group are one field with a list of values', async () => {
  const user = draw({ id })
  await user.type(screen.getByLabelText('名称'), '云泰园')
  await user.type(screen.getByLabelText('地方'), '140226')
  await user.click(screen.getByLabelText('公安'))
  await user.click(screen.getByRole('button', { name: '提交' }))
  await vi.waitFor(() => expect(submit).toHaveBeenCalledWith({ name: '云泰园', place: '140226', tags: ['police'], id }, expect.anything()))
})

it('what is typed stays typed, and is sent over what one saw, until a conflict has shown what stands there now', async () => {
  const newer = '0197a9a0-0000-7000-8000-000000000002'
  submit.mockRejectedValueOnce(new DomainProblem({ code: 'VERSION_CONFLICT', level: 'conflict', status: 409, params: { yours: { 状态: '办理中' }, theirs: { 状态: '待反馈' } } }))
  const user = draw({ id })
  await user.type(screen.getByLabelText('名称'), '云泰园')
  await user.type(screen.getByLabelText('地方'), '140226')
  user.learn({ id: newer })
  const sent = (over: string) => [{ name: '云泰园', place: '140226', tags: [], id: over }, expect.anything()]
  await user.click(screen.getByRole('button', { name: '提交' }))
  expect(await screen.findByRole('cell', { name: '待反馈' })).toBeDefined()
  expect(submit).toHaveBeenLastCalledWith(...sent(id))
  await user.click(screen.getByRole('button', { name: '提交' }))
  await vi.waitFor(() => expect(submit).toHaveBeenLastCalledWith(...sent(newer)))
})

it('a conflict that names numbers alone is said without an empty table', async () => {
  submit.mockRejectedValueOnce(new DomainProblem({ code: 'VERSION_CONFLICT', level: 'conflict', status: 409, params: { yours: 3, theirs: 5 } }))
  const user = draw({ id })
  await user.type(screen.getByLabelText('名称'), '云泰园')
  await user.type(screen.getByLabelText('地方'), '140226')
  await user.click(screen.getByRole('button', { name: '提交' }))
  expect((await screen.findByRole('alert')).textContent).toContain('别人刚改过')
  expect(screen.queryByRole('table')).toBeNull()
})
