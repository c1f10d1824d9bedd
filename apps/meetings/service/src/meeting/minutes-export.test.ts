import { inflateRawSync } from 'node:zlib'
import type { Caller } from '@wuxin/platform/caller'
import { serviceApp } from '@wuxin/service/http'
import { monday } from '@wuxin/service/test-county'
import { asOwner, seen, serviceUnderTest } from '@wuxin/service/testing'
import { issueToken } from '@wuxin/service/token'
import { describe, expect, it } from 'vitest'
import { people, reach } from '../meetings.fixture.ts'
import { service } from '../service.ts'
import { adopted, atTheDoor, friday, tableOf } from './meeting.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, queued, notified, gathered, itemOf, resolved, confirmed } = tableOf(at)

const ask = async (id: string, who: Caller | null = people.secretary) => {
  const headers = who ? { authorization: `Bearer ${await issueToken(at.service.keys, who)}` } : {}
  return serviceApp(at.service).request(`/api/meetings/minutes/${id}.docx`, { headers })
}

/** One file of a zip archive, by its central directory. */
function unzipped(archive: Buffer, name: string): string {
  for (let entry = archive.readUInt32LE(archive.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16); archive.readUInt32LE(entry) === 0x02014b50; ) {
    const [length, extra, comment] = [archive.readUInt16LE(entry + 28), archive.readUInt16LE(entry + 30), archive.readUInt16LE(entry + 32)]
    if (archive.toString('utf8', entry + 46, entry + 46 + length) === name) {
      const local = archive.readUInt32LE(entry + 42)
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
      return inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(entry + 20))).toString('utf8')
    }
    entry += 46 + length + extra + comment
  }
  throw new Error(`${name} is not in the archive`)
}
const partOf = async (response: Response, name: string) => unzipped(Buffer.from(await response.arrayBuffer()), name)
/** The texts of the paragraphs. */
const paragraphs = (xml: string) => [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([each]) => [...each.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')).filter((text) => text !== '')

describe('minutes as a document', () => {
  it('stand on the page of GB/T 9704-2012: A4, its margins, 22 lines of 28 characters in size 3', async () => {
    const meeting = await confirmed([await queued()])
    const xml = await partOf(await ask(meeting.id), 'word/document.xml')
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(xml).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"\/>/)
    // 16 pt less a quarter: 28 times that is 441 of the 442 pt of a line, 29 times more than it.
    expect(xml).toMatch(/<w:spacing w:val="-5"\/>/)
    expect(xml).toMatch(/<w:color w:val="FF0000"\/>/)
    expect(xml).toMatch(/w:eastAsia="仿宋"/)
    // Word takes a fraction of its units for a broken file.
    expect(xml).not.toMatch(/w:\w+="-?\d+\.\d+"/)
  })

  it('say who was there, who was excused and why, who sat beside, what was decided, and who does it until when', async () => {
    const meeting = await notified([await queued()])
    await as('street').meetings.excuse({ id: meeting.id, reason: '市容检查', delegate: '李队员' })
    await as('police').meetings.excuse({ id: meeting.id, reason: '出警' })
    await as('secretary', atTheDoor).meetings.signInByHand({ id: meeting.id, seat: meeting.seats.find(({ name }) => name === '周路')?.id ?? '' })
    await as('secretary').meetings.addGuest({ id: meeting.id, name: '王秀兰', kind: 'resident' })
    const open = await as('secretary', friday).meetings.open(seen(await gathered(meeting)))
    await as('secretary', friday).meetings.write({ id: open.id, item: itemOf(open), seen: 0, words: '物业介绍了车位情况。\n业主代表提出三条意见。' })
    await resolved(open, 0, { ...adopted, show: { for: 5, against: 0, abstain: 0 } })
    const ended = await as('secretary', new Date('2025-04-25T20:30:00+08:00')).meetings.end(seen(open))
    expect(paragraphs(await partOf(await ask(open.id), 'word/document.xml'))[1]).toBe(`${meeting.number}（未确认稿）`)
    await as('secretary', friday).meetings.confirm(seen(ended))
    const response = await ask(open.id)
    expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''HY-2025-")
    const [topic, task] = [open.agenda[0]?.topic?.number, (await asOwner(at, `select number from task where meeting = '${open.id}'`))[0]?.number]
    expect(paragraphs(await partOf(response, 'word/document.xml'))).toEqual([
      '云泰园小区六方联席会议纪要',
      meeting.number,
      '四月六方联席会议',
      '2025年4月25日19:00至20:30，云泰园小区六方联席会议在红色港湾议事厅召开，由张国强主持。应到6方，实到5方，符合法定到会4方的要求。会议议定事项如下：',
      `一、外来车辆占用小区车位（${topic}）`,
      '物业介绍了车位情况。',
      '业主代表提出三条意见。',
      '（一）决议',
      '通过并交办。同意加装车牌识别，外来车辆限时停放。表决：到会5方，赞成5，反对0，弃权0。',
      '（二）交办',
      `1．东门加装车牌识别（${task}），责任单位：泰安物业，2025年5月13日前办结。`,
      '出席：小区党组织 张国强、业委会 刘秀芳、物业服务企业 钱经理、综合执法队 李队员（代周路）、社区居委会 李敏',
      '请假：片区民警 何警（出警）',
      '列席：王秀兰（群众代表）',
    ])
    const forUnit = paragraphs(await partOf(await ask(open.id, people.street), 'word/document.xml'))
    expect(forUnit.at(-1)).toBe('列席：王**（群众代表）')
  })

  it('number their pages at the outer edge', async () => {
    const meeting = await confirmed([await queued()])
    const archive = Buffer.from(await (await ask(meeting.id)).arrayBuffer())
    const [odd, even] = ['word/footer1.xml', 'word/footer2.xml'].map((name) => unzipped(archive, name))
    expect([odd, even].map((xml) => /<w:jc w:val="(\w+)"/.exec(xml ?? '')?.[1])).toEqual(['right', 'left'])
    expect(odd).toMatch(/— .*PAGE.* —/s)
    expect(unzipped(archive, 'word/settings.xml')).toContain('evenAndOddHeaders')
  })

  it('are for those who see the meeting, once it was opened, and who took them is kept', async () => {
    const meeting = await confirmed([await queued()])
    expect((await ask(meeting.id, null)).status).toBe(401)
    expect((await ask(meeting.id, people.admin)).status).toBe(403)
    expect((await ask(meeting.id, people.neighbour)).status).toBe(404)
    expect((await ask('0197f000')).status).toBe(404)
    const draft = await notified([await queued()])
    expect((await ask(draft.id)).status).toBe(409)
    expect((await ask(meeting.id, people.property)).status).toBe(200)
    expect(await asOwner(at, `select actor, record_id from audit where action = 'export' order by id desc limit 1`)).toEqual([{ actor: 'property', record_id: meeting.id }])
  })
})
