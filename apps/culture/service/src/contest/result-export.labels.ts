import type { SheetLanguage } from '@wuxin/platform/list'

interface Labels {
  /** The sheet of places, and the one of the raw marks behind them. */
  places: string
  marks: string
  placeColumns: string[]
  markColumns: string[]
  highest: string
  lowest: string
  /** A relative's sheet, or one of a judge who left. */
  uncounted: string
  through: string
  /** The line below: what the file was counted from. */
  seal: string
}

/** What the result sheet says, in both languages. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    places: '成绩', marks: '评分明细', placeColumns: ['轮次', '组别', '名次', '号码', '选手', '本轮得分', '总分', '精确值', '奖项', '晋级'], markColumns: ['轮次', '加赛', '号码', '选手', '评委', '合计', '去掉'],
    highest: '最高分', lowest: '最低分', uncounted: '不计分', through: '晋级', seal: '校验码',
  },
  'en-US': {
    places: 'Result', marks: 'Sheets', placeColumns: ['Round', 'Group', 'Place', 'Number', 'Entrant', 'Score', 'Total', 'Exactly', 'Prize', 'Goes on'], markColumns: ['Round', 'Extra round', 'Number', 'Entrant', 'Judge', 'Total', 'Dropped'],
    highest: 'highest', lowest: 'lowest', uncounted: 'not counted', through: 'yes', seal: 'Seal',
  },
}
