import { expect, it } from 'vitest'
import { refuseCopies, takeRuntime } from './runtime.ts'

const asked = (rule: typeof takeRuntime, request: string) => {
  let answer: unknown
  rule({ request }, (error, external) => (answer = error ?? external ?? 'bundled'))
  return answer
}

it.each(['antd', 'antd/es/button', 'react-router', 'i18next', '@trpc/client'])("a module's build stops at a copy of %s", (request) => {
  expect(asked(refuseCopies, request)).toBeInstanceOf(Error)
})

it.each(['zod', '@wuxin/web/ui', 'react', '@wuxin/platform/area'])('a module may import %s', (request) => {
  expect(asked(refuseCopies, request)).toBe('bundled')
})

it('only the federation runtime is taken from the host', () => {
  expect(asked(takeRuntime, 'zod')).toBe('bundled')
})
