import type { EventKind } from './event-kind.schema.ts'

/** What those who came are asked about (打分项): 组织, 内容, 场地, 收获, 讲解, 公平, 节目, 实效. */
const items = {
  order: { 'zh-CN': '组织安排', 'en-US': 'How it was organised' },
  content: { 'zh-CN': '活动内容', 'en-US': 'What it was about' },
  venue: { 'zh-CN': '场地环境', 'en-US': 'The place' },
  gain: { 'zh-CN': '有没有收获', 'en-US': 'What it gave you' },
  speaker: { 'zh-CN': '讲得好不好', 'en-US': 'How it was told' },
  fairness: { 'zh-CN': '评判公不公平', 'en-US': 'How fair it was' },
  acts: { 'zh-CN': '节目好不好看', 'en-US': 'What was shown' },
  use: { 'zh-CN': '管不管用', 'en-US': 'How useful it was' },
} as const
type Item = keyof typeof items

const asked: Record<EventKind, readonly Item[]> = {
  reading: ['content', 'gain', 'order', 'venue'], quiz: ['content', 'fairness', 'order', 'venue'], skill: ['fairness', 'content', 'order', 'venue'], party_day: ['content', 'gain', 'order'], lecture: ['speaker', 'gain', 'order'],
  campaign: ['use', 'content', 'order'], show: ['acts', 'order', 'venue'], class: ['speaker', 'gain', 'order', 'venue'], other: ['content', 'order', 'venue'],
}

/** What is asked about an event of this kind where a county says nothing else, as its settings name it. */
export const usualItems = (kind: EventKind): string[] => asked[kind].map((code) => items[code]['zh-CN'])

const codes = new Map(Object.entries(items).map(([code, name]): [string, string] => [name['zh-CN'], code]))

/** What a county asks about, in its order: an item of its own is its own code, and is called the same in every language. */
export const scoreItemsOf = (names: readonly string[]) =>
  names.map((name) => {
    const code = codes.get(name)
    return code === undefined ? { code: name, name: { 'zh-CN': name, 'en-US': name } } : { code, name: items[code as Item] } // a key of `items`
  })

/** What an item is called; one of a county's own is called by its code. */
export const scoreItemName = (code: string, language: 'zh-CN' | 'en-US'): string => (code in items ? items[code as Item][language] : code) // `in` says that it is one of them
