import type { RecurrenceRule } from '@wuxin/meetings/body.schema'
import type { Translate } from '@wuxin/web/i18n'

/** When a body meets by itself: 每月 · 2025-01-17 起 · 15:00 · 90 分钟 · 红色港湾. */
export const meetsText = (rule: RecurrenceRule, t: Translate): string => t('bodies.meets', { ...rule, every: t(`every.${rule.every}`) })
