import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'
import type { HazardGrade, HazardKind, HazardSource, HazardState } from '@wuxin/patrols/hazard.schema'

interface Labels extends SheetWords {
  yes: string
  states: Record<HazardState, string>
  grades: Record<HazardGrade, string>
  kinds: Record<HazardKind, string>
  sources: Record<HazardSource, string>
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '隐患',
    columns: ['编号', '隐患', '类别', '等级', '地点', '具体位置', '来源', '责任方', '状态', '发现时间', '时限', '反复', '督办'],
    yes: '是',
    states: { grade: '待定级', dispatch: '待派单', rectify: '整改中', inspect: '待复查', close: '待销号', closed: '已销号', declined: '不属隐患', merged: '已并案' },
    grades: { general: '一般', major: '重大' },
    kinds: {
      fire: '消防', electrics: '用电', ebike: '电动车', gas: '燃气', falling: '高空坠物', structure: '房屋结构', facility: '公共设施', hygiene: '环境卫生', security: '治安', traffic: '交通', other: '其他',
    },
    sources: { shift: '巡查', report: '随手报' },
  },
  'en-US': {
    sheet: 'Hazards',
    columns: ['Number', 'Hazard', 'Kind', 'Grade', 'Place', 'Spot', 'Source', 'With', 'State', 'Found', 'Due', 'Recurring', 'Supervised'],
    yes: 'yes',
    states: {
      grade: 'to be graded', dispatch: 'to be dispatched', rectify: 'being rectified', inspect: 'to be inspected', close: 'to be closed', closed: 'closed', declined: 'no hazard', merged: 'merged',
    },
    grades: { general: 'general', major: 'major' },
    kinds: {
      fire: 'fire', electrics: 'electrics', ebike: 'e-bikes', gas: 'gas', falling: 'falling objects', structure: 'structure', facility: 'facilities', hygiene: 'hygiene', security: 'security', traffic: 'traffic', other: 'other',
    },
    sources: { shift: 'patrol', report: 'report' },
  },
}
