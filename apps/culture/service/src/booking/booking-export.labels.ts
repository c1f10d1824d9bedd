import type { BookingState } from '@wuxin/culture/booking.rules'
import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'

interface Labels extends SheetWords {
  states: Record<BookingState, string>
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '场地预约',
    columns: ['编号', '场地', '地点', '用途', '开始', '结束', '人数', '预约人', '状态'],
    states: { asked: '待审批', held: '已约定', refused: '未同意', cancelled: '已取消' },
  },
  'en-US': {
    sheet: 'Bookings',
    columns: ['Number', 'Venue', 'Place', 'Purpose', 'From', 'To', 'People', 'Booked by', 'State'],
    states: { asked: 'to be approved', held: 'held', refused: 'refused', cancelled: 'cancelled' },
  },
}
