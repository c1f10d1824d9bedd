import type { HomeServiceKind } from '@wuxin/volunteers/home-service.schema'
import type { OfferKind } from '@wuxin/volunteers/order.schema'
import type { WishKind, WishState } from '@wuxin/volunteers/wish.schema'

/** A wish of 云泰园小区 and its neighbours that is under way: where it stands, how many working days ago it was posted, and in which compound. */
export interface WishNow {
  state: Extract<WishState, 'verify' | 'publish' | 'claim' | 'contact' | 'fulfil' | 'confirm' | 'rate'>
  days: number
  compound: number
  kind: WishKind
  title: string
  words: string
  shown: string
}

const wish = (state: WishNow['state'], days: number, compound: number, kind: WishKind, title: string, words: string, shown: string): WishNow => ({ state, days, compound, kind, title, words, shown })

export const wishesNow: readonly WishNow[] = [
  wish('verify', 1, 0, 'thing', '一台取暖器', '北屋冷，想要一台不耗氧的取暖器。', ''),
  wish('verify', 1, 3, 'study', '英语听力资料', '孩子高三，想要一套听力资料。', ''),
  wish('publish', 2, 0, 'company', '有人陪着散步', '眼睛不好，想有人下午陪着在院里走走。', ''),
  wish('claim', 8, 0, 'repair', '修好阳台门', '阳台门关不严，风大。', '老人家阳台门关不严，想请人修好。'),
  wish('claim', 9, 1, 'thing', '一双防滑棉鞋', '想要一双四十一码防滑棉鞋。', '独居老人想要一双四十一码防滑棉鞋。'),
  wish('claim', 12, 0, 'study', '一盏护眼台灯', '孩子写作业灯暗。', '小学生想要一盏护眼台灯。'),
  wish('claim', 14, 5, 'errand', '陪着做一次体检', '一个人不敢去医院。', '老人想有人陪着做一次体检。'),
  wish('claim', 28, 7, 'other', '学唱一段晋剧', '想学一段，没人教。', '退休居民想跟人学一段晋剧。'),
  wish('contact', 6, 0, 'thing', '一床厚被子', '被子旧了，夜里冷。', '困难家庭想要一床厚被子。'),
  wish('fulfil', 10, 0, 'company', '教会视频通话', '想看看外地的孙子。', '老人想学会视频通话。'),
  wish('confirm', 15, 0, 'repair', '换厨房灯', '灯管闪，眼睛受不了。', '老人家厨房灯想换新的。'),
  wish('rate', 20, 4, 'thing', '一个暖水袋', '夜里脚凉。', '老人想要一个暖水袋。'),
]

/** An order of 云泰园小区 that is under way; `offer` is the key of what was ordered from the catalogue. */
export interface OrderNow {
  state: 'dispatch' | 'accept' | 'taken' | 'serve' | 'check' | 'rate'
  days: number
  offer: string | null
  kind: OfferKind
  words: string
  result: string
}

const order = (state: OrderNow['state'], days: number, offer: string | null, kind: OfferKind, words: string, result = ''): OrderNow => ({ state, days, offer, kind, words, result })

export const ordersNow: readonly OrderNow[] = [
  order('dispatch', 1, null, 'housekeeping', '家里老人摔伤，想请人帮着收拾两次屋子。'),
  order('dispatch', 1, null, 'errand', '医保报销材料不会整理，想请人帮忙。'),
  order('accept', 1, 'barbers', 'haircut', '父亲卧床，想预约上门理发。'),
  order('taken', 3, null, 'elderly', '想请人教手机查公交。'),
  order('serve', 3, 'repair', 'repair', '洗衣机不排水，想请师傅来看看。'),
  order('check', 5, null, 'other', '单元门口台阶结冰，想请人铲一铲。', '铲冰撒盐，铺了防滑垫。'),
  order('rate', 7, 'law', 'legal', '租房合同到期押金的事想问问律师。', '当面讲清，帮着写了催告函。'),
]

/** What units offer to everybody of 左云县's county town (服务菜单), by their keys; a month's capacity where there is one. */
export const offers: readonly { key: string; unit: string; kind: OfferKind; title: string; words: string; capacity: number | null }[] = [
  { key: 'barbers', unit: 'society-barbers', kind: 'haircut', title: '上门理发', words: '失能、残疾和八十岁以上老人，预约上门。', capacity: 40 },
  { key: 'repair', unit: 'society-repair', kind: 'repair', title: '小家电维修', words: '电饭锅、风扇、洗衣机等，只收配件费。', capacity: 60 },
  { key: 'law', unit: 'society-law', kind: 'legal', title: '法律咨询', words: '婚姻、赡养、租房、劳动，律师电话或当面答复。', capacity: null },
  { key: 'mind', unit: 'society-mind', kind: 'counselling', title: '心理陪伴', words: '预约谈心，内容保密。', capacity: 30 },
  { key: 'care', unit: 'society-care', kind: 'elderly', title: '助浴助洁', words: '护理员上门帮失能老人洗澡、剪指甲。', capacity: 20 },
  { key: 'hospital', unit: 'hospital', kind: 'health', title: '家庭医生上门', words: '慢病随访、换药、量血压。', capacity: 50 },
  { key: 'youth', unit: 'society-youth', kind: 'childcare', title: '放学托管', words: '工作日下午四点半到六点，辅导作业。', capacity: 80 },
  { key: 'photo', unit: 'society-photography', kind: 'culture', title: '给老人拍照', words: '金婚照、全家福，免费洗一张。', capacity: null },
  { key: 'housekeeping', unit: 'society-housekeeping', kind: 'housekeeping', title: '擦窗打扫', words: '独居老人、残疾人家庭每季度一次。', capacity: 30 },
]

/** What the service home of 云泰园小区 has in hand. */
export const repairsNow: readonly { state: 'accept' | 'repair' | 'call_back' | 'closed'; days: number; kind: HomeServiceKind; words: string; done: string }[] = [
  { state: 'accept', days: 0, kind: 'plumbing', words: '卫生间地漏返水。', done: '' },
  { state: 'accept', days: 0, kind: 'electrics', words: '楼道灯一直亮着不灭。', done: '' },
  { state: 'repair', days: 1, kind: 'doors', words: '单元门禁刷卡没反应。', done: '' },
  { state: 'call_back', days: 2, kind: 'plumbing', words: '暖气阀门滴水。', done: '换阀门，补水排气。' },
  { state: 'closed', days: 9, kind: 'shared', words: '儿童滑梯螺丝松了。', done: '紧固全部螺丝，检查秋千。' },
]
