import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { listing } from './federation.fixture.ts'
import { PreviewBanner } from './preview-banner.tsx'
import { previewWord, refusePreview } from './preview.ts'
import { queryClient } from './query-client.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { standOnKit } from './words.fixture.ts'

standOnKit()
afterEach(() => vi.unstubAllGlobals())

const version = '0123456789abcdef'
const body = JSON.stringify({ kind: 'preview', at: '2025-04-21T02:00:00.000Z', module: 'feedback', version, until: '2025-04-22T02:00:00.000Z' })
const word = btoa(JSON.stringify({ body, key: '0123456789abcdef', signature: 'AA==' })).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <PreviewBanner />
    </QueryClientProvider>,
  )

it('names the module, the version and the end, and leads out of the preview', async () => {
  sessionStorage.setItem('wuxin.preview', word)
  queryClient.setQueryData(['wuxin', 'registry'], { revision: '1', modules: [listing('feedback', version, { channel: 'preview' })] })
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined)
  show()
  expect(screen.getByRole('status').textContent).toContain('预览：民情 01234567，2025-04-22 10:00 前有效')
  await userEvent.click(screen.getByRole('button', { name: '退出预览' }))
  expect(previewWord()).toBeNull()
  expect(reload).toHaveBeenCalledOnce()
})

it('says once that a preview is over', async () => {
  show()
  expect(screen.queryByRole('status')).toBeNull()
  act(refusePreview)
  expect(screen.getByRole('status').textContent).toContain('现在看到的是正式版本')
  await userEvent.click(screen.getByRole('button', { name: '知道了' }))
  expect(screen.queryByRole('status')).toBeNull()
})
