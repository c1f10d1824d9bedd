import type { ResourceKind } from '@wuxin/volunteers/listing.rules'

/** A community's need that a unit's resource met; `{c}` is the community. */
export interface Joined {
  /** Which of the seven communities, in the order of their codes. */
  community: number
  unit: string
  kind: ResourceKind
  measure: string
  amount: number
  need: { title: string; words: string }
  resource: { title: string; words: string; amount: number }
  project: string
  delivered: string
  accepted: string
  /** Who claimed: the unit a need, or the community a resource. */
  claimedBy: 'unit' | 'community'
  /** First working day of it all. */
  on: string
}

const joined = (
  on: string, community: number, unit: string, kind: ResourceKind, [amount, measure, holds]: [number, string, number], need: [string, string], resource: [string, string],
  project: string, [delivered, accepted]: [string, string], claimedBy: Joined['claimedBy'] = 'unit',
): Joined => ({
  community, unit, kind, measure, amount, need: { title: need[0], words: need[1] }, resource: { title: resource[0], words: resource[1], amount: holds }, project, delivered, accepted, claimedBy, on,
})

/** The year 2024: one project or more of each community, with social organisations and with the units that are paired with it. */
export const joinedLists: readonly Joined[] = [
  joined('2024-01-23', 3, 'health', 'talent', [6, '场', 24], ['老年人义诊进社区', '{c}六十岁以上老人八百多，慢病多，盼医生常来。'], ['全科医生下社区', '可派全科、心内科医生，每月两场。'], '健康敲门', ['义诊量血压、看处方、教急救', '来的医生耐心，老人都说好。']),
  joined('2024-02-27', 2, 'first-school', 'place', [20, '次', 80], ['孩子放学后没处去', '{c}双职工家庭多，需要一处写作业、看书的地方。'], ['周末开放图书馆', '学校图书馆周六上午开放，可坐六十人。'], '周末书桌', ['图书馆开放，教师值班辅导', '四十多个孩子有了去处。'], 'community'),
  joined('2024-03-14', 6, 'fire', 'technology', [7, '场', 20], ['老旧小区消防演练', '{c}楼道窄、电动车多，居民不会用灭火器。'], ['消防演练与隐患排查', '消防员带水枪、灭火器到小区实训。'], '平安楼道', ['演练灭火、逃生，排查楼道', '居民人人动手，隐患当场记下。']),
  joined('2024-03-26', 0, 'culture', 'facility', [4, '台', 6], ['邻里讲堂缺设备', '{c}要办邻里讲堂，缺投影和音响。'], ['流动文化设备', '投影、音响、展架可长期借用。'], '邻里讲堂', ['投影、音响装好，教会使用', '讲堂每周开课。'], 'community'),
  joined('2024-04-16', 6, 'power', 'technology', [3, '处', 10], ['电动车充电难', '{c}车棚没有电源，有人飞线充电。'], ['充电车棚接电', '供电公司免费勘察接电。'], '安心充电', ['勘察、接电、装表', '飞线没有了。']),
  joined('2024-05-09', 5, 'society-barbers', 'talent', [12, '次', 40], ['行动不便居民理发', '{c}有三十多位失能、残疾居民出不了门。'], ['上门理发师', '会员理发师每月上门。'], '剪出好心情', ['上门理发，剪指甲', '理得精神，人也开心。'], 'community'),
  joined('2024-05-21', 6, 'society-social-work', 'talent', [10, '场', 30], ['移民户邻里融入', '{c}搬迁户互不相识，需要有人带着办活动。'], ['社工小组活动', '持证社工带小组，设计邻里活动。'], '新家园新邻居', ['邻里茶话、亲子手工、互助小组', '楼里人都叫得上名字了。']),
  joined('2024-07-11', 1, 'labour', 'talent', [5, '场', 10], ['家门口的招聘会', '{c}劳动力三百多人想就近上班。'], ['就业服务专场', '带岗位、培训进社区。'], '家门口就业', ['招聘、培训、政策讲解', '六十二人找到活。'], 'community'),
  joined('2024-08-06', 4, 'justice', 'talent', [6, '场', 20], ['邻里纠纷要懂法的人', '{c}物业、赡养纠纷多，盼律师坐班。'], ['律师坐班', '律师每两周到社区坐班半天。'], '法律明白人', ['坐班答疑，起草协议', '有事先问法。']),
  joined('2024-09-10', 2, 'bank', 'place', [8, '次', 16], ['老年课堂缺教室', '{c}老年课堂报名的人坐不下。'], ['网点会客厅', '网点二楼会客厅可坐四十人。'], '银龄课堂', ['提供会客厅，讲防诈骗', '地方宽敞，课也有用。']),
]

/** What lies open when the sample is loaded: needs and resources that nobody has joined yet. */
export const openLists: readonly { side: 'need' | 'resource'; community: number; unit: string | null; kind: ResourceKind; amount: number; measure: string; title: string; words: string }[] = [
  { side: 'need', community: 6, unit: null, kind: 'talent', amount: 4, measure: '场', title: '冬季养生讲座', words: '社区老人多，想请医生讲冬季心脑血管养护。' },
  { side: 'need', community: 6, unit: null, kind: 'place', amount: 2, measure: '间', title: '青少年活动室', words: '社区缺一处放学后写作业的活动室。' },
  { side: 'need', community: 6, unit: null, kind: 'facility', amount: 30, measure: '把', title: '议事厅折叠椅', words: '居民议事会坐不下，需要折叠椅。' },
  { side: 'need', community: 1, unit: null, kind: 'technology', amount: 3, measure: '次', title: '树木修剪', words: '小区树枝挡窗，需要园林技术指导。' },
  { side: 'resource', community: 6, unit: 'hospital', kind: 'talent', amount: 12, measure: '场', title: '名医讲健康', words: '心内科、老年科医生进社区讲养护，冬季优先。' },
  { side: 'resource', community: 6, unit: 'greenery', kind: 'technology', amount: 10, measure: '次', title: '修剪与补栽指导', words: '园林技师到小区指导树木修剪。' },
  { side: 'resource', community: 6, unit: 'society-reading', kind: 'talent', amount: 8, measure: '场', title: '亲子阅读', words: '阅读推广人带书进社区。' },
  { side: 'resource', community: 6, unit: 'telecom', kind: 'facility', amount: 5, measure: '套', title: '视频通话设备', words: '给独居老人家装视频通话设备。' },
]
