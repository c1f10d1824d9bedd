import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Answers } from '@wuxin/web/network.fixture'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../meetings.fixture.ts'
import { charging, meetingRecord, minuted } from './meeting.fixture.ts'
import PublishPage from './publish.page.tsx'

const redaction = {
  items: [{
    item: charging, title: '电动车充电棚选址', words: '张伟（13812345678）提出选址。', published: '张*（138****5678）提出选址。', resolution: '由张伟联系。', publishedResolution: '由张*联系。',
    removed: [{ kind: 'phone', shown: '13812345678', instead: '138****5678' }, { kind: 'name', shown: '张伟', instead: '张*' }, { kind: 'name', shown: '张伟', instead: '张*' }],
  }],
}
const open = (record = minuted({ state: 'confirmed' }), answers: Answers = {}) => {
  const network = fakeNetwork({ 'meetings.meetings.get': () => record, 'meetings.meetings.redaction': () => redaction, ...answers })
  draw(PublishPage, { as: staff.secretary, path: '/m/meetings/meetings/:id/publish', at: `/m/meetings/meetings/${record.id}/publish` })
  return network
}

standOnPage()

describe('the publication of minutes', () => {
  it('shows what is taken out and what stands instead, each thing once, beside the words that will be read', async () => {
    open()
    expect(await screen.findByText(/去掉个人信息 3 处/)).toBeDefined()
    expect(screen.getByText('去掉了什么（2）')).toBeDefined()
    expect(screen.getByText('138****5678')).toBeDefined()
    expect((screen.getByLabelText('居民看到的纪要') as HTMLTextAreaElement).value).toBe('张*（138****5678）提出选址。')
  })

  it('sends the words as the convener left them, with the version that was seen', async () => {
    const network = open(undefined, { 'meetings.meetings.publish': () => minuted({ state: 'published' }) })
    const field = await screen.findByLabelText('居民看到的纪要')
    await userEvent.clear(field)
    await userEvent.type(field, '居民提出选址。')
    await userEvent.click(screen.getByRole('button', { name: '公开纪要' }))
    await waitFor(() =>
      expect(network.inputsOf('meetings.meetings.publish')).toEqual([{ id: meetingRecord().id, version: 3, items: [{ item: charging, words: '居民提出选址。', resolution: '由张*联系。' }] }]),
    )
  })

  it('is shown as residents read it once it is out', async () => {
    open(minuted({ state: 'published' }))
    expect(await screen.findByText('张*（138****5678）提出选址。')).toBeDefined()
    expect(screen.getByText('纪要已经公开。')).toBeDefined()
    expect(screen.queryByRole('button', { name: '公开纪要' })).toBeNull()
  })

  it('is not offered before the minutes are confirmed', async () => {
    open(minuted())
    expect(await screen.findByText('纪要确认以后才能公开。')).toBeDefined()
    expect(screen.queryByRole('button', { name: '公开纪要' })).toBeNull()
  })
})
