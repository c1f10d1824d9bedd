import type { OpeningHours, VenueFunction } from '@wuxin/culture/venue.schema'
import { atTime } from '../office-time.ts'
import { holderOf, named } from '../people.ts'
import { communitiesOf, compoundNamed, compoundsOf, nameOf, type County } from '../places.ts'
import { propertyOf, unitKey } from '../units.ts'
import type { PlannedVenue } from './culture-plan.ts'

const entered = new Date('2024-01-02T00:00:00+08:00')
const week = (every: OpeningHours['holidays'], weekend = every): OpeningHours['weekdays'] => [...Array.from({ length: 5 }, () => every), weekend, weekend]

const hubHours: OpeningHours = { weekdays: week([{ from: '08:00', to: '12:00' }, { from: '14:30', to: '21:00' }]), holidays: [{ from: '08:30', to: '12:00' }, { from: '15:00', to: '18:00' }] }
const centerHours: OpeningHours = { weekdays: week([{ from: '08:00', to: '12:00' }, { from: '14:00', to: '20:30' }], [{ from: '08:30', to: '12:00' }, { from: '14:30', to: '20:00' }]), holidays: [{ from: '09:00', to: '12:00' }] }
const squareHours: OpeningHours = { weekdays: week([{ from: '06:00', to: '22:00' }]), holidays: [{ from: '06:00', to: '22:00' }] }

const hubSpots = ['1号楼一层', '北门东侧平房', '物业办公楼二层', '3号楼底商', '中心花园旁'] as const
const hubFunctions: readonly VenueFunction[][] = [['party', 'meeting', 'reading'], ['party', 'elderly', 'children'], ['party', 'class', 'volunteer'], ['party', 'show', 'fitness']]
const hubThings = ['投影仪', '折叠桌椅', '图书角', '饮水机', '血压计', '棋牌桌', '音响', '雨伞架', '充电插座'] as const
const from = <Item>(all: readonly Item[], at: number, count: number): Item[] => Array.from({ length: count }, (_, index) => all[(at + index) % all.length] as Item) // the index lies in the list

/** How a venue is called by its place: the hub of a compound, the centre of a community. */
export const hubKey = (compound: string): string => `hub ${compound}`
export const centerKey = (community: string): string => `center ${community}`

/** The hubs (红色港湾) of 浑源县, one in each compound that has one; its branch keeps it. */
const hubs = (): PlannedVenue[] =>
  compoundsOf('hunyuan').filter(({ hub }) => hub).map(({ code, name }, index) => ({
    key: hubKey(code), county: 'hunyuan', by: named(holderOf('branch_secretary', code)).userName, at: atTime(entered, 9 * 60 + index * 7),
    given: {
      area: code, name: `${name}红色港湾`, kind: 'harbour', spot: from(hubSpots, index, 1)[0] ?? null, functions: from(hubFunctions, index, 1)[0] ?? [], equipment: from(hubThings, index * 2, 5), capacity: 40 + ((index * 13) % 5) * 10,
      hours: hubHours, keeper: { role: 'branch_secretary' }, words: '党员和居民都可以来。要用整个场地，请先跟支部书记约时间。',
    },
  }))

/** The service centres (党群服务中心) of 左云县, one in each community; its workers answer who gets it. */
const centers = (): PlannedVenue[] =>
  communitiesOf('zuoyun').map(({ code, name }, index) => ({
    key: centerKey(code), county: 'zuoyun', by: named(holderOf('community_worker', code)).userName, at: atTime(entered, 14 * 60 + index * 9),
    given: {
      area: code, name: `${name}党群服务中心`, kind: 'service_center', spot: '二层多功能厅', functions: ['party', 'meeting', 'class', 'show', 'volunteer'], equipment: ['投影仪', '会议音响', '折叠桌椅', '条幅架', '急救箱'], capacity: 80 + (index % 3) * 20,
      hours: centerHours, keeper: { role: 'community_worker' }, needsApproval: true, words: '小区和单位都可以借用，请提前三个工作日预约。',
    },
  }))

interface Other {
  key: string
  county: County
  area: string
  by: string
  name: string
  given: Pick<PlannedVenue['given'], 'kind' | 'spot' | 'functions' | 'equipment' | 'capacity' | 'hours' | 'keeper' | 'needsApproval' | 'words'>
}

/** Rooms and squares of both county towns that people are told of. */
function others(): Other[] {
  const [yuntai, kaide, hengyuan] = ['云泰园小区', '凯德世家三号院', '恒源首席'].map(compoundNamed) as [string, string, string]
  const keepsOf = (compound: string) => compoundsOf(compound.startsWith('140226') ? 'zuoyun' : 'hunyuan').filter(({ code }) => code === compound).map(propertyOf)[0] ?? null
  const [xijie = '', yunxing = ''] = ['西街社区', '云兴街社区'].map((name) => communitiesOf('zuoyun').find((each) => each.name === name)?.code ?? '')
  const secretary = (area: string) => named(holderOf('branch_secretary', area)).userName
  const worker = (area: string) => named(holderOf('community_worker', area)).userName
  const square = { kind: 'square', functions: ['show', 'fitness', 'volunteer'], equipment: ['灯光', '电源箱'], capacity: 300, hours: squareHours } as const
  return [
    { key: 'yuntai room', county: 'zuoyun', area: yuntai, by: secretary(yuntai), name: '云泰园小区活动室', given: { kind: 'activity_room', spot: '5号楼一层', functions: ['party', 'class', 'children', 'elderly'], equipment: ['投影仪', '折叠桌椅', '乒乓球台', '图书角'], capacity: 50, hours: hubHours, keeper: { unit: keepsOf(yuntai) }, words: '晚上七点到九点是合唱队和棋友的时间。' } },
    { key: 'yuntai square', county: 'zuoyun', area: yuntai, by: secretary(yuntai), name: '云泰园小区中心广场', given: { ...square, spot: '中心花园南侧', functions: [...square.functions], equipment: [...square.equipment], keeper: { role: 'branch_secretary' } } },
    { key: 'xijie hall', county: 'zuoyun', area: xijie, by: worker(xijie), name: '西街社区文教礼讲堂', given: { kind: 'classroom', spot: '文庙街12号', functions: ['class', 'reading', 'exhibition'], equipment: ['书画桌', '投影仪', '展板', '古筝'], capacity: 45, hours: centerHours, keeper: { role: 'community_worker' }, words: '书画、诵读、礼仪课都在这里。' } },
    { key: 'yunxing library', county: 'zuoyun', area: yunxing, by: worker(yunxing), name: '云兴街社区阅览室', given: { kind: 'reading_room', spot: '党群服务中心一层', functions: ['reading', 'children'], equipment: ['藏书三千册', '阅览桌', '儿童绘本架'], capacity: 40, hours: centerHours, keeper: { unit: unitKey('zuoyun', 'culture') } } },
    { key: 'yunxing stage', county: 'zuoyun', area: '140226100', by: named(holderOf('township_officer', '140226100')).userName, name: '云兴镇文化广场大舞台', given: { kind: 'stage', spot: '十里河公园东门', functions: ['show', 'party'], equipment: ['舞台灯光', '音响', '大屏'], capacity: 800, hours: squareHours, keeper: { role: 'township_officer' }, needsApproval: true, words: '全镇共用，文艺演出优先。' } },
    { key: 'kaide library', county: 'hunyuan', area: kaide, by: secretary(kaide), name: '凯德世家三号院阅览室', given: { kind: 'reading_room', spot: '红色港湾二层', functions: ['reading', 'children'], equipment: ['藏书两千册', '阅览桌', '朗读亭'], capacity: 36, hours: hubHours, keeper: { role: 'branch_secretary' } } },
    { key: 'hengyuan square', county: 'hunyuan', area: hengyuan, by: secretary(hengyuan), name: '恒源首席小区广场', given: { ...square, spot: '南门内', functions: [...square.functions], equipment: [...square.equipment], keeper: { unit: keepsOf(hengyuan) } } },
    { key: 'yongan square', county: 'hunyuan', area: '140225100', by: named(holderOf('township_officer', '140225100')).userName, name: '永安镇古城文化广场', given: { ...square, spot: '永安寺街口', functions: [...square.functions], equipment: ['舞台', '音响', '灯光'], capacity: 600, keeper: { role: 'township_officer' }, needsApproval: true } },
  ]
}

/** Every venue of both counties. */
export const venues: readonly PlannedVenue[] = [
  ...hubs(), ...centers(),
  ...others().map(({ key, county, area, by, name, given }, index): PlannedVenue => ({ key, county, by, at: atTime(entered, 17 * 60 + index * 4), given: { area, name, ...given } })),
]

const byKey = new Map(venues.map((each) => [each.key, each]))
/** A venue by its key. Throws a RangeError where there is none. */
export function venueOf(key: string): PlannedVenue {
  const found = byKey.get(key)
  if (!found) throw new RangeError(`no venue ${key}`)
  return found
}

/** Where a venue lies in words, for texts about it. */
export const placeOf = (key: string): string => nameOf(venueOf(key).given.area)
