import { render } from '@testing-library/react'
import { createElement, Suspense, use } from 'react'
import { expect, it, vi } from 'vitest'
import { attempt, forgetFailures } from './attempts.ts'

it('what worked is started once', async () => {
  const start = vi.fn<() => Promise<string>>(async () => 'face')
  expect(await attempt('one', 'face', start)).toBe('face')
  expect(await attempt('one', 'face', start)).toBe('face')
  expect(start).toHaveBeenCalledTimes(1)
})

it('what failed fails again alike until it is forgotten, then it is tried afresh', async () => {
  const start = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('gone')).mockResolvedValue('face')
  await expect(attempt('two', 'face', start)).rejects.toThrow('gone')
  await expect(attempt('two', 'face', start)).rejects.toThrow('gone')
  forgetFailures('two')
  expect(await attempt('two', 'face', start)).toBe('face')
})

it("forgetting a module's failures keeps what worked, and other modules", async () => {
  const start = vi.fn<() => Promise<string>>(async () => 'page')
  await attempt('three', 'page', start)
  await expect(attempt('four', 'page', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  forgetFailures('three')
  await attempt('three', 'page', start)
  expect(start).toHaveBeenCalledTimes(1)
  await expect(attempt('four', 'page', start)).rejects.toThrow('gone')
})

it('what has come is drawn at once, without a fallback before it', async () => {
  const face = () => attempt('five', 'face', async () => 'face')
  await face()
  const fallback = vi.fn<() => null>(() => null)
  const { container } = render(createElement(Suspense, { fallback: createElement(fallback) }, createElement(() => use(face()))))
  expect(container.textContent).toBe('face')
  expect(fallback).not.toHaveBeenCalled()
})
