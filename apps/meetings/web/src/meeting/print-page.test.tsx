import { screen } from '@testing-library/react'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../meetings.fixture.ts'
import { meetingRecord, minuted, seats } from './meeting.fixture.ts'
import PrintPage from './print.page.tsx'

const open = (record = minuted()) => {
  fakeNetwork({ 'meetings.meetings.get': () => record })
  draw(PrintPage, { as: staff.secretary, path: '/m/meetings/meetings/:id/print', at: `/m/meetings/meetings/${record.id}/print` })
  return screen.findByRole('article', { name: '会议纪要' })
}

standOnPage()

describe('the minutes on paper', () => {
  it('have the red heading, the number, who was there and who was not', async () => {
    const [first] = minuted().seats
    const paper = await open(minuted({
      seats: [...seats(4).slice(0, 5), { ...seats()[5], status: 'excused', reason: '出差' } as NonNullable<typeof first>],
      guests: [{ id: '0192f3a0-7777-7000-8000-000000000001', name: '马大姐', kind: 'enthusiast', unit: null }],
    }))
    const text = paper.textContent ?? ''
    expect(text).toContain('云泰园小区六方联席会议纪要')
    expect(text).toContain('HY-2025-0004')
    expect(text).toContain('出席：小区党组织 王强；业委会 业委代表；物业服务企业 孙丽；综合执法队 综合代表')
    expect(text).toContain('请假：社区居委会 社区代表（出差）')
    expect(text).toContain('应到6方，实到4方，符合法定到会4方的要求。')
    expect(text).toContain('一、电动车充电棚选址（YT-2025-0012）')
    expect(text).toContain('列席：马大姐（热心居民）')
  })

  it('name who came instead', async () => {
    const paper = await open(minuted({ seats: seats(4).map((seat) => (seat.key === 'property' ? { ...seat, delegate: '李工' } : seat)) }))
    expect(paper.textContent).toContain('物业服务企业 李工（代孙丽）')
  })

  it('say what was decided, with which votes, and who does what', async () => {
    const paper = await open()
    expect(paper.textContent).toContain('决议（通过并交办）：充电棚设在东门外。（到会 4，赞成 4，反对 0，弃权 0）')
    expect(paper.textContent).toContain('交办 1：建充电棚，安居物业，20 个工作日。')
  })

  it('say that they are not confirmed as long as they are not', async () => {
    expect((await open()).textContent).toContain('（未确认稿）')
  })

  it('say nothing of it once they are', async () => {
    expect((await open(minuted({ state: 'confirmed' }))).textContent).not.toContain('（未确认稿）')
  })

  it('are offered as a file of a word processor', async () => {
    await open()
    expect(screen.getByRole('link', { name: '下载 Word 版' }).getAttribute('href')).toBe(`/api/meetings/minutes/${meetingRecord().id}.docx`)
  })
})
