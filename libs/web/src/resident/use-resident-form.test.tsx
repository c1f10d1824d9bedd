import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { standOnKit } from '../words.fixture.ts'
import { useResidentForm } from './use-resident-form.ts'

standOnKit()
const schema = z.object({ words: z.string().trim().min(2), phone: z.string().regex(/^1\d{10}$/).optional() })
const open = () => renderHook(() => useResidentForm('report', { words: '', phone: undefined as string | undefined }))

it('what is written outlives the page until it is sent', () => {
  const { result, unmount } = open()
  act(() => result.current.set('words', '路灯不亮'))
  unmount()
  const again = open()
  expect(again.result.current.values.words).toBe('路灯不亮')
  expect(again.result.current.wasKept).toBe(true)
  act(() => again.result.current.clear())
  expect(open().result.current.wasKept).toBe(false)
})

it("a refused field says why until it is changed", () => {
  const { result } = open()
  act(() => void result.current.check(schema, { words: '', phone: '123' }))
  expect([result.current.errorOf('words'), result.current.errorOf('phone')]).toEqual(['必填', '填写不对'])
  act(() => result.current.set('words', '路灯'))
  expect([result.current.errorOf('words'), result.current.errorOf('phone')]).toEqual([undefined, '填写不对'])
})

it('a sound form gives its data', () => {
  const { result } = open()
  let data: unknown
  act(() => {
    data = result.current.check(schema, { words: ' 路灯 ' })
  })
  expect(data).toEqual({ words: '路灯' })
})

it("what the service refuses stands beside its fields", () => {
  const { result } = open()
  const error = Object.assign(new Error('x'), { name: 'TRPCClientError', data: { httpStatus: 400, domain: { code: 'INVALID_INPUT', params: {}, level: 'refused' }, fields: [{ path: 'phone', code: 'invalid_format', params: {} }] } })
  act(() => expect(result.current.refuse(error)).toBe(true))
  expect(result.current.errorOf('phone')).toBe('填写不对')
  act(() => expect(result.current.refuse(new TypeError('lost'))).toBe(false))
})
