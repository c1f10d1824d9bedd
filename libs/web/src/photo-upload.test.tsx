import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PhotoUpload } from './photo-upload.tsx'
import { photoFaults } from './photos-on-their-way.ts'
import { standOnKit } from './words.fixture.ts'

standOnKit()

/** Answers of the upload service, one a request: an id, or a refusal. */
let answers: ({ id: string } | { status: number; code: string })[] = []

class FakeRequest extends EventTarget {
  status = 0
  response: unknown = null
  upload = new EventTarget()
  open() {}
  setRequestHeader() {}
  send() {
    const answer = answers.shift()
    queueMicrotask(() => {
      if (!answer) return this.dispatchEvent(new Event('error'))
      this.status = 'id' in answer ? 201 : answer.status
      this.response = 'id' in answer ? answer : { error: { data: { domain: { code: answer.code, params: {} } } } }
      this.dispatchEvent(new Event('load'))
    })
  }
}

beforeEach(() => vi.stubGlobal('XMLHttpRequest', FakeRequest))
afterEach(() => vi.unstubAllGlobals())

const photo = (name: string, size = 10, type = 'image/jpeg') => new File([new Uint8Array(size)], name, { type })

function Held({ onIds, count }: { onIds: (ids: string[]) => void; count?: number }) {
  const [ids, setIds] = useState<string[]>([])
  return (
    <PhotoUpload
      value={ids}
      count={count}
      megabytes={1}
      onChange={(next) => {
        setIds(next)
        onIds(next)
      }}
    />
  )
}

async function choose(files: File[], count?: number) {
  const onIds = vi.fn<(ids: string[]) => void>()
  render(<Held onIds={onIds} count={count} />)
  await userEvent.upload(screen.getByLabelText('添加照片'), files, { applyAccept: false })
  return onIds
}

it('photos are sent one by one, and each that arrived can be taken away again', async () => {
  answers = [{ id: 'first' }, { id: 'second' }]
  const onIds = await choose([photo('a.jpg'), photo('b.jpg')])
  await vi.waitFor(() => expect(onIds).toHaveBeenLastCalledWith(['first', 'second']))
  await userEvent.click(screen.getByRole('button', { name: '删除第 1 张' }))
  expect(onIds).toHaveBeenLastCalledWith(['second'])
})

it('a photo that is too large or none at all is refused alone', async () => {
  answers = [{ id: 'good' }]
  const onIds = await choose([photo('big.jpg', 1024 * 1024 + 1), photo('page.pdf', 10, 'application/pdf'), photo('good.jpg')])
  await vi.waitFor(() => expect(onIds).toHaveBeenLastCalledWith(['good']))
  expect(screen.getAllByRole('alert').map((each) => each.textContent)).toEqual(['超过 1 MB', '不是照片'])
})

it('a photo whose upload failed says why and can be sent again', async () => {
  answers = [{ status: 429, code: 'TOO_MANY' }, { id: 'late' }]
  const onIds = await choose([photo('a.jpg')])
  expect((await screen.findByRole('alert')).textContent).toContain('操作太频繁')
  await userEvent.click(screen.getByRole('button', { name: '重传' }))
  await vi.waitFor(() => expect(onIds).toHaveBeenLastCalledWith(['late']))
})

it('a form waits for photos that have not arrived, and for those that were refused until they are discarded', async () => {
  answers = [{ status: 409, code: 'FILE_BROKEN' }]
  await choose([photo('a.jpg')])
  expect((await screen.findByRole('alert')).textContent).toContain('文件打不开')
  expect(photoFaults()).toEqual([{ path: 'photos', code: 'PHOTOS_ON_THEIR_WAY', params: {} }])
  await userEvent.click(screen.getByRole('button', { name: '不要了' }))
  expect(photoFaults()).toEqual([])
})

it('no more are taken than there is room for', async () => {
  answers = [{ id: 'one' }, { id: 'two' }]
  const onIds = await choose([photo('a.jpg'), photo('b.jpg'), photo('c.jpg')], 2)
  await vi.waitFor(() => expect(onIds).toHaveBeenLastCalledWith(['one', 'two']))
  expect(screen.getByRole('alert').textContent).toBe('最多 2 张')
  expect(screen.queryByLabelText('添加照片')).toBeNull()
})
