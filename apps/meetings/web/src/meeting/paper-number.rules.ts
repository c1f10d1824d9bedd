import type { Language } from '@wuxin/web/language'

const digits = '零一二三四五六七八九'

/** How items are numbered on paper: 一, 二, … 三十 in Chinese official documents, else in figures. */
export function paperNumber(count: number, language: Language): string {
  if (language !== 'zh-CN') return String(count)
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  if (tens === 0) return digits.charAt(ones)
  return `${tens === 1 ? '' : digits.charAt(tens)}十${ones === 0 ? '' : digits.charAt(ones)}`
}
