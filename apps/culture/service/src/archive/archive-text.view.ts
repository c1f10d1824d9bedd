import type { EventArchive } from '@wuxin/culture/archive.schema'
import type { EventKind } from '@wuxin/culture/event-kind.schema'
import { scoreItemName } from '@wuxin/culture/score-item.rules'
import { minuteOf } from '@wuxin/service/list/sheet-export'
import { labels } from '../event/event-export.labels.ts'
import { fieldNames, stepNames } from './archive.labels.ts'

/** The archive in words, as its document has it. */
export interface ArchiveText {
  title: string
  number: string
  sections: { title: string; lines: string[] }[]
}

const { kinds } = labels['zh-CN']

function told({ particulars }: EventArchive['event']): string[] {
  const { kind, ...fields } = particulars
  const names: Readonly<Record<string, string>> = fieldNames[kind satisfies EventKind]
  return Object.entries(fields).flatMap(([field, value]) => {
    const said = Array.isArray(value) ? value.join('；') : (value as string | null)
    return said === null || said === '' ? [] : [`${names[field] ?? field}：${field === 'campaign' ? (fieldNames.campaigns[said] ?? said) : said}`]
  })
}

const money = (label: string, yuan: number | null): string[] => (yuan === null ? [] : [`${label}：${yuan} 元`])
const mean = (hundredths: number | null): string => (hundredths === null ? '无人作答' : (hundredths / 100).toFixed(2))

function plan({ event }: EventArchive): string[] {
  const { kind, starts, ends, place, at, organiser, partners, words, capacity } = event
  return [
    `类别：${kinds[kind]}`, `时间：${minuteOf(starts)} 至 ${minuteOf(ends)}`, `地点：${place.path} ${at ?? ''}`.trim(), `承办：${organiser}`, ...(partners.length > 0 ? [`协办：${partners.map(({ name }) => name).join('、')}`] : []),
    ...told(event), ...(capacity === null ? [] : [`名额：${capacity} 人`]), ...money('预算', event.costPlanned), ...money('花费', event.costSpent), ...(event.sponsor ? [`出资：${event.sponsor.name}`] : []), ...(words === null ? [] : [words]),
  ]
}

function attendance({ event, line }: EventArchive): string[] {
  return [...(line === null ? ['不用报名。'] : [`报名 ${line.taken} 人${line.waiting > 0 ? `，候补 ${line.waiting} 人` : ''}。`]), event.attended === null ? '到场人数没有登记。' : `到场 ${event.attended} 人。`]
}

const results = ({ contests }: EventArchive): string[] =>
  contests.flatMap(({ title, rounds }) => [`${title}：`, ...(rounds[0]?.rows ?? []).filter(({ place }) => place !== null).map(({ place, name, total, prize }) => `第 ${place} 名 ${name}${total === null ? '' : `，${total} 分`}${prize === null ? '' : `，${prize}`}`)])

function scores({ event: { scoreCard } }: EventArchive): string[] {
  if (scoreCard === null) return ['没有开放打分。']
  const items = scoreCard.items.map((item) => `${scoreItemName(item.code, 'zh-CN')}：${mean(item.mean)}（${item.answers} 人）`)
  return [`打分卡 ${scoreCard.number}，${scoreCard.closed ? `收到 ${scoreCard.cards} 张，平均 ${mean(scoreCard.mean)}（满分 5）。` : '还在收。'}`, ...items]
}

const way = ({ event: { steps } }: EventArchive): string[] => steps.map(({ at, action, actor, words }) => `${minuteOf(at)} ${actor.name} ${stepNames[action]}${words === null ? '' : `：${words}`}`)

/** An event's archive in words; a part that has nothing to say is left out. */
export function archiveText(archive: EventArchive): ArchiveText {
  const { title, number, summary, photosAfter } = archive.event
  const sections = [
    { title: '一、方案', lines: plan(archive) }, { title: '二、报名和到场', lines: attendance(archive) }, { title: '三、成绩', lines: results(archive) },
    { title: '四、小结', lines: [...(summary === null ? [] : [summary]), ...(photosAfter.length > 0 ? [`现场照片 ${photosAfter.length} 张，存于系统。`] : [])] }, { title: '五、满意度', lines: scores(archive) }, { title: '六、经过', lines: way(archive) },
  ]
  return { title, number, sections: sections.filter(({ lines }) => lines.length > 0) }
}
