import type { ContractBreak } from '@wuxin/platform/contract.schema'
import { say } from '../setup/progress.mjs'

const standings = (): Record<ContractBreak['standing'], string> => ({
  live: say('已生效', 'live'),
  canary: say('灰度中', 'in canary'),
  previous: say('上一个可用版本', 'last good version'),
  candidate: say('这次发布', 'this release'),
})

const reasons = (): Record<ContractBreak['reason'], string> => ({
  PROCEDURE_MISSING: say('没有这个过程', 'there is no such procedure'),
  PROCEDURE_TYPE: say('查询与变更不同', 'a query became a mutation, or the reverse'),
  INPUT_NARROWED: say('不再接受以前的输入', 'what was sent until now is no longer taken'),
  OUTPUT_MISSING: say('结果中没有这个字段', 'the answer lacks this field'),
  OUTPUT_WIDENED: say('结果中会有没料到的值', 'the answer may hold what nobody expects'),
  EVENT_CHANGED: say('事件与订阅者所知不同', 'the event is not what its subscriber knows'),
  SLOT_MISSING: say('没有这个插槽', 'nobody offers this slot'),
  PERMISSION_MISSING: say('服务没有这项权限', 'the service knows no such permission'),
  WORDS_UNEVEN: say('两种语言的文字不齐', 'a text is missing in one language'),
  PLATFORM_OLD: say('需要更新的平台', 'a newer platform is needed'),
})

const order = ['live', 'canary', 'previous', 'candidate'] as const

/** Everything that would break, a line each: procedure, field, why, and who relies on it in which of its versions. */
export function breakLines(breaks: readonly ContractBreak[]): string[] {
  const same = Map.groupBy(breaks, ({ reason, module, name, field, consumer, provider }) => JSON.stringify([reason, module, name, field, consumer, provider]))
  return [...same.values()].flatMap(([first, ...others]) => (first ? [lineOf(first, [first, ...others].map((each) => each.standing))] : []))
}

/** What helps where nobody but a module's own pages is in the way of its service; nothing where others are. */
export function wayOn(breaks: readonly ContractBreak[]): string[] {
  const [first] = breaks
  const areOwn = breaks.every(({ module, consumer, provider }) => consumer === `${module} web` && provider === 'candidate')
  if (!first || !areOwn) return []
  if (breaks.every(({ standing }) => standing === 'previous'))
    return [say('只有退路上的旧网页还要用：在“模块”页对现用的网页“确认好用”，再来一次。', 'Only the pages on the way back rely on it: call the live ones good on the modules page, and run this again.')]
  const { module } = first
  return [say(`只有 ${module} 自己的网页还要用：先发布不用它们的网页，或先退回网页（npm run rollback -- ${module}）。`, `Only the pages of ${module} itself rely on it: publish pages that do without first, or take the pages back first (npm run rollback -- ${module}).`)]
}

function lineOf({ reason, module, name, field, consumer, standing, provider }: ContractBreak, standsAs: readonly ContractBreak['standing'][]): string {
  const what = [`${module} ${name}`, field].filter(Boolean).join(' → ')
  const where = standings()
  const stands = order.filter((each) => standsAs.includes(each)).map((each) => where[each]).join(say('、', ' and '))
  // Whoever relies on it is this release itself where it asks for what is not there.
  const lacking = standing === 'candidate' && provider !== 'candidate' ? say(`；${module}：${where[provider]}`, `; ${module}: ${where[provider]}`) : ''
  return `${what}${say('：', ': ')}${reasons()[reason]}${say('（', ' (')}${consumer}${say('，', ', ')}${stands}${lacking}${say('）', ')')}`
}
