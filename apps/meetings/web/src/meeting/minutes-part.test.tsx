import { onlineManager } from '@tanstack/react-query'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { Refused } from '@wuxin/web/network.fixture'
import { staff } from '@wuxin/web/people.fixture'
import { renewModule } from '@wuxin/web/query-client'
import { afterEach, describe, expect, it } from 'vitest'
import { standOnPage } from '../meetings.fixture.ts'
import { open, press } from './meeting-page.fixture.ts'
import { charging, inSession, item, meetingRecord, petsItem } from './meeting.fixture.ts'

standOnPage()
afterEach(() => onlineManager.setOnline(true))

describe('the minutes', () => {
  const at = '2025-04-12T02:05:00.000Z'
  const field = () => screen.findByLabelText('「电动车充电棚选址」的纪要') as Promise<HTMLTextAreaElement>
  /** In one stroke, or the pause after which words are sent could fall between two. */
  const write = async (words: string) => fireEvent.change(await field(), { target: { value: words } })
  const leave = async () => fireEvent.blur(await field())
  /** At once, for the same reason. */
  const writeAndLeave = async (words: string) => {
    const paragraph = await field()
    fireEvent.change(paragraph, { target: { value: words } })
    fireEvent.blur(paragraph)
  }
  const written = (words: string, edition: number) => item({ paragraph: { words, edition, by: '王强', at, variants: [] } })

  it('are saved when the field is left, with the edition that was changed', async () => {
    const network = open(inSession({ agenda: [written('物业介绍选址。', 2)] }), staff.secretary, { 'meetings.meetings.write': () => ({ item: written('物业介绍选址。业委会同意。', 3), variant: null }) })
    await writeAndLeave('物业介绍选址。业委会同意。')
    await waitFor(() => expect(network.inputsOf('meetings.meetings.write')).toEqual([{ id: meetingRecord().id, item: charging, seen: 2, words: '物业介绍选址。业委会同意。' }]))
    expect(await screen.findByText(/已保存/)).toBeDefined()
  })

  it('show what others write meanwhile, and never over what one writes oneself', async () => {
    let record = inSession({ agenda: [written('', 0), petsItem()] })
    open(record, staff.secretary, { 'meetings.meetings.get': () => record, 'meetings.meetings.write': () => new Refused('UNAVAILABLE') })
    await write('我写的')
    record = inSession({ agenda: [written('别人写的', 1), petsItem({ paragraph: { words: '别人写的另一段', edition: 1, by: '李敏', at, variants: [] } })] })
    await renewModule('meetings')
    expect(await screen.findByDisplayValue('别人写的另一段')).toBeDefined()
    expect((await field()).value).toBe('我写的')
    // Sent before the page goes: otherwise the pause after it ends in another test.
    await leave()
    expect(await screen.findByText(/服务暂时没有回应/)).toBeDefined()
  })

  it('stay on the device where they could not be saved, and come again with the page', async () => {
    open(inSession({ agenda: [item()] }), staff.secretary, { 'meetings.meetings.write': () => new Refused('UNAVAILABLE') })
    await writeAndLeave('断网时写的')
    expect(await screen.findByText(/服务暂时没有回应/)).toBeDefined()
    cleanup()
    const network = open(inSession({ agenda: [item()] }), staff.secretary, { 'meetings.meetings.write': () => ({ item: written('断网时写的', 1), variant: null }) })
    expect((await field()).value).toBe('断网时写的')
    await leave()
    await waitFor(() => expect(network.inputsOf('meetings.meetings.write')).toHaveLength(1))
  })

  it('say that they stay on the device while there is no network, and go out once it is back', async () => {
    const network = open(inSession({ agenda: [item()] }), staff.secretary, { 'meetings.meetings.write': () => ({ item: written('断网时写的', 1), variant: null }) })
    await field()
    onlineManager.setOnline(false)
    await writeAndLeave('断网时写的')
    expect(await screen.findByText(/没有网络，写的留在这台设备上/)).toBeDefined()
    onlineManager.setOnline(true)
    await waitFor(() => expect(network.inputsOf('meetings.meetings.write')).toHaveLength(1))
    expect(await screen.findByText(/已保存/)).toBeDefined()
  })

  it('stand side by side where two wrote at once, until one text is made of them', async () => {
    const diverged = item({ paragraph: { words: '物业说明收费依据。', edition: 3, by: '李敏', at, variants: [{ id: '0192f3a0-8888-7000-8000-000000000001', words: '业委会要求公示。', by: '王强', at }] } })
    const network = open(inSession({ agenda: [diverged] }), staff.secretary, { 'meetings.meetings.settle': () => ({ item: written('物业说明收费依据。\n业委会要求公示。', 4), variant: null }) })
    expect(await screen.findByText('物业说明收费依据。')).toBeDefined()
    expect(screen.getByText('业委会要求公示。')).toBeDefined()
    expect(screen.getByText('有几段有两稿，先合成一段：电动车充电棚选址')).toBeDefined()
    await press(/^几稿接起来$/)
    await press(/^定\s?稿$/)
    await waitFor(() =>
      expect(network.inputsOf('meetings.meetings.settle')).toEqual([{ id: meetingRecord().id, item: charging, seen: 3, words: '物业说明收费依据。\n业委会要求公示。', variants: ['0192f3a0-8888-7000-8000-000000000001'] }]),
    )
  })

  it('keep one’s own words at hand where somebody else was first', async () => {
    const diverged = item({ paragraph: { words: '李敏先写的。', edition: 1, by: '李敏', at, variants: [{ id: '0192f3a0-8888-7000-8000-000000000002', words: '我后写的。', by: '王强', at }] } })
    let record = inSession({ agenda: [item()] })
    open(record, staff.secretary, {
      'meetings.meetings.get': () => record,
      'meetings.meetings.write': () => {
        record = inSession({ agenda: [diverged] })
        return { item: diverged, variant: '0192f3a0-8888-7000-8000-000000000002' }
      },
    })
    const before = await field()
    await writeAndLeave('我后写的。')
    expect(await screen.findByText('李敏先写的。')).toBeDefined()
    expect((await field()).value).toBe('我后写的。')
    expect(screen.getByText('您的稿')).toBeDefined()
    expect(await field()).toBe(before)
  })

  it('are read, not written, by those who only look', async () => {
    open(inSession({ agenda: [written('物业介绍选址。', 2)] }), staff.leader)
    expect(await screen.findByText('物业介绍选址。')).toBeDefined()
    expect(screen.queryByLabelText('「电动车充电棚选址」的纪要')).toBeNull()
  })
})
