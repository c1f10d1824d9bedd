import type { ScoreRecord } from '@wuxin/feedback/score-view.schema'
import { joined, say } from '@wuxin/web/i18n'
import { meanText } from './mean-text.ts'

/** The low items with their means: 场地环境 2.67、…. */
export const lowText = (items: ScoreRecord['items']): string => joined(items.filter(({ isLow }) => isLow).map(({ name, mean }) => `${say(name)} ${meanText(mean)}`))
