import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { FailureGroup } from './failure-group.tsx'
import { LoadFailed } from './load-failed.tsx'
import { DomainProblem } from './problem.ts'
import { renewEvery } from './query-client.ts'
import { standOnKit } from './words.fixture.ts'

standOnKit()
afterEach(() => {
  document.body.innerHTML = ''
})

const offline = new TypeError('fetch failed')
const forbidden = new DomainProblem({ code: 'FORBIDDEN', status: 403 })

it('a page says once why several of its parts failed, and tries them all again by one touch', async () => {
  const [one, other, third] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()]
  const parts = (isBack: boolean) => (
    <FailureGroup>
      {!isBack && <LoadFailed error={offline} retry={one} />}
      {!isBack && <LoadFailed error={offline} retry={other} />}
      <LoadFailed error={forbidden} retry={third} />
    </FailureGroup>
  )
  const { rerender } = render(parts(false))
  const [away] = screen.getAllByRole('alert')
  expect(screen.getAllByRole('alert').map((each) => each.querySelector('p')?.textContent)).toEqual(['连不上服务器，请检查网络后再试。', '您没有做这件事的权限。'])
  expect(screen.getAllByText('没有取到')).toHaveLength(3)
  await userEvent.click(away?.querySelector('button') as HTMLButtonElement)
  expect([one, other, third].map((each) => each.mock.calls.length)).toEqual([1, 1, 0])
  rerender(parts(true))
  expect(screen.getAllByRole('alert')).toHaveLength(1)
})

it('what nobody answered is asked for again soon, what was refused is not', () => {
  expect(renewEvery(false)({ state: { error: offline } })).toBe(5_000)
  expect(renewEvery(60_000)({ state: { error: null } })).toBe(60_000)
  expect(renewEvery(false)({ state: { error: forbidden } })).toBe(false)
})
