import type { Day } from '@wuxin/platform/working-day'
import type { Side } from './listing.rules.ts'

/** What a contract (契约) binds: whose listing, how much of it, until when. */
export interface ContractPart {
  side: Side
  title: string
  amount: number
  /** 场, 小时, 间 … */
  measure: string
  owner: string
}

/** The facts that a contract's first edition is written from. */
export interface ContractFacts {
  title: string
  parts: readonly ContractPart[]
  from: Day
  to: Day
}

const listed = (parts: readonly ContractPart[], side: Side): string =>
  parts.filter((each) => each.side === side).map(({ owner, title, amount, measure }) => `${owner}：${title}，${amount}${measure}`).join('；')
const owners = (parts: readonly ContractPart[], side: Side): string => [...new Set(parts.filter((each) => each.side === side).map(({ owner }) => owner))].join('、')

/** The first edition, in the words of the county's form; both sides change what they want to before they sign. */
export const contractDraft = ({ title, parts, from, to }: ContractFacts): string =>
  [
    `${title} 服务契约`,
    `甲方（需求方）：${owners(parts, 'need')}`,
    `乙方（资源方）：${owners(parts, 'resource')}`,
    '一、双方自愿结对，按需求清单、资源清单开展合作。',
    `二、需求：${listed(parts, 'need')}。`,
    `三、乙方提供：${listed(parts, 'resource')}。`,
    `四、期限：${from}至${to}。`,
    '五、乙方按约提供并留存照片等佐证；甲方提供必要条件，完成后验收。',
    '六、服务不收取费用；任何一方因故不能履行，提前告知并说明原因，可以终止。',
    '七、完成后双方互相评价，评价结果公开。',
  ].join('\n')

/** What is signed: the edition, its text as it stands and what it binds. The digest (SHA-256) of exactly this is kept with each signature. */
export const contractFace = ({ edition, text, parts }: { edition: number; text: string; parts: readonly { listing: string; amount: number }[] }): string =>
  [`edition ${edition}`, ...parts.map(({ listing, amount }) => `${listing} ${amount}`).toSorted(), text.replace(/\r\n/g, '\n').trim()].join('\n')
