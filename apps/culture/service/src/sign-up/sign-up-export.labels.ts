import type { AttendanceMeans, SignUpState } from '@wuxin/culture/sign-up.schema'
import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'

interface Labels extends SheetWords {
  states: Record<SignUpState, string>
  means: Record<AttendanceMeans, string>
  yes: string
}

/** What the list of those who signed up says as a sheet, in both languages. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '报名名单', columns: ['序号', '姓名', '电话', '人数', '未成年', '监护人同意', '状态', '前面还有', '报名时间', '签到时间', '到场人数', '签到方式'],
    states: { in: '已报名', waiting: '候补', offered: '待确认', withdrawn: '已取消', lapsed: '逾期未确认', removed: '已劝退' }, means: { door: '扫活动码', scan: '出示报名码', hand: '手工', walk_in: '现场报名' }, yes: '是',
  },
  'en-US': {
    sheet: 'Sign-ups', columns: ['Place', 'Name', 'Phone', 'Heads', 'Minors', 'Guardian agrees', 'State', 'Before them', 'Signed up', 'Checked in', 'Heads there', 'By'],
    states: { in: 'in', waiting: 'waiting', offered: 'offered', withdrawn: 'withdrawn', lapsed: 'lapsed', removed: 'taken off' }, means: { door: 'code at the door', scan: 'own code', hand: 'by hand', walk_in: 'walked in' }, yes: 'yes',
  },
}
