import type { ServedFor } from '@wuxin/volunteers/service-record.rules'

/** A certificate is a paper that is handed in: its words are Chinese, whatever the language of the screen. */
export const servedForLabels: Record<ServedFor, string> = {
  wish: '微心愿', order: '点餐服务', household: '结对帮扶', curtain: '窗帘行动', session: '专业服务', building: '包楼入户', project: '清单项目', team: '队伍活动', other: '其他',
}

/** 2025年4月21日, of a day `2025-04-21`. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 2 小时 30 分钟. */
export function lengthText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 && `${hours} 小时`, (rest > 0 || hours === 0) && `${rest} 分钟`].filter(Boolean).join(' ')
}
