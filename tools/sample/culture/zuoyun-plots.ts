import { communitiesOf, compoundNamed } from '../places.ts'
import { organisationKey, unitKey } from '../units.ts'
import { partyAgenda, type EventPlot } from './event-plot.ts'
import { centerKey } from './venues.ts'

const yuntai = compoundNamed('云泰园小区')
const codeOf = (community: string): string => communitiesOf('zuoyun').find(({ name }) => name === community)?.code ?? ''
const inCenter = (community: string): Pick<EventPlot, 'area' | 'at'> => ({ area: codeOf(community), at: { venue: centerKey(codeOf(community)) } })
const inRoom = { area: yuntai, at: { venue: 'yuntai room' } } as const
const onSquare = { area: yuntai, at: { venue: 'yuntai square' } } as const
const partyDay = (month: string, place: Pick<EventPlot, 'area' | 'at'>, branch: string, theme: string, attended: number): EventPlot => ({
  on: `party_day ${month}`, ...place, title: `主题党日：${theme}`, particulars: { kind: 'party_day', branch, theme, agenda: [...partyAgenda] }, minutes: 90, attended,
  words: '请全体党员准时参加，双报到的在职党员一并到会。', summary: `到会${attended}人，议定事项已上墙公示。`,
})

/** The year of 左云县's county town. */
export const zuoyunPlots: readonly EventPlot[] = [
  { on: 'laba', ...inCenter('云兴街社区'), title: '腊八节窗帘行动回访', particulars: { kind: 'campaign', campaign: 'livelihood', subject: '给窗帘行动的老人送粥、问冷暖' }, words: '网格员和志愿者两人一组，九点出发。', summary: '走访二十七户，三户暖气不热，已报供热公司。', attended: 39, photos: ['hands'] },
  { on: 'little_new_year', area: codeOf('西街社区'), at: { venue: 'xijie hall' }, title: '文教礼讲堂：写春联', particulars: { kind: 'class', teacher: '温润之', topic: '春联怎么写、怎么贴' }, words: '先讲二十分钟，再动笔。红纸社区准备。', summary: '教会四十人，写出春联九十副。', attended: 40, partners: [organisationKey('zuoyun', 'calligraphy')] },
  { on: 'lantern', area: '140226100', at: { venue: 'yunxing stage' }, from: '18:30', minutes: 150, title: '云兴镇元宵文艺晚会', particulars: { kind: 'show', programme: ['楞严寺威风锣鼓', '北路梆子《打金枝》选段', '七社区合唱联唱', '灯谜'] }, words: '各社区带队入场，禁止燃放孔明灯。', summary: '七个社区演出十四个节目，观众六百余人。', attended: 640, cost: [15_000, 14_220], partners: [unitKey('zuoyun', 'culture'), organisationKey('zuoyun', 'opera')], photos: ['lamp'] },
  { on: '学雷锋纪念日', ...onSquare, title: '学习身边榜样：云泰园的热心人', particulars: { kind: 'campaign', campaign: 'role_model', subject: '十位热心居民的故事' }, words: '现场便民服务：磨刀、理发、修小家电。', summary: '服务居民一百一十人次。', attended: 110, partners: [organisationKey('zuoyun', 'repair'), organisationKey('zuoyun', 'barbers')], photos: ['tools'] },
  { on: '妇女节', area: codeOf('西街社区'), at: { venue: 'xijie hall' }, title: '剪纸课堂', particulars: { kind: 'class', teacher: '贺巧云', topic: '左云窗花' }, words: '名额二十个，剪刀和纸由讲堂准备。', summary: '每人学会两个纹样。', signUp: { capacity: 20, parties: 12 }, partners: [organisationKey('zuoyun', 'paper')] },
  partyDay('03', inCenter('林河路社区'), '林河路社区党总支', '学习全国两会精神', 31),
  partyDay('04', inRoom, '云泰园小区党支部', '网格联动、服务连心', 23),
  { on: '世界读书日', area: codeOf('云兴街社区'), at: { venue: 'yunxing library' }, title: '世界读书日：一家一本书', particulars: { kind: 'reading', books: ['长城两边是故乡', '论语译注', '小王子'], host: '孔繁雅' }, words: '每家带一本书来换，孩子有绘本角。', summary: '换书四十三本，办借阅证十一个。', signUp: { capacity: 40, parties: 11, families: true }, partners: [organisationKey('zuoyun', 'reading')], photos: ['hall'] },
  { on: 'labour_day', shift: -1, ...inCenter('云和园社区'), title: '立足岗位作贡献：七类岗位亮承诺', particulars: { kind: 'campaign', campaign: 'post', subject: '网格员、物业、保洁、社工、民警、医生、教师' }, words: '每个岗位讲一件事、亮一句承诺。', summary: '承诺二十一条，上墙公示，年底评诺。', attended: 57 },
  { on: '全国防灾减灾日', ...inCenter('林河路社区'), title: '应急救护课堂', particulars: { kind: 'class', teacher: '康医生', topic: '心肺复苏和海姆立克急救法' }, words: '请穿方便活动的衣服，课后发学习证明。', summary: '十四人通过操作考核。', signUp: { capacity: 24, parties: 12 }, partners: [organisationKey('zuoyun', 'red-cross'), unitKey('zuoyun', 'emergency')] },
  { on: '儿童节', ...inRoom, title: '云泰园六一游园', particulars: { kind: 'show', programme: ['跳绳比赛', '绘本剧', '亲子手工'] }, words: '十二岁以下请家长陪同。', summary: '三十多个孩子玩了一上午。', signUp: { capacity: 45, parties: 12, families: true }, photos: ['gift'] },
  { on: 'dragon_boat', ...onSquare, title: '垃圾分类技能大比拼', particulars: { kind: 'skill', subject: '四类垃圾又快又准' }, words: '两轮：初赛八人取三人，决赛定名次。三位评委打分。', summary: '决赛比分很近，居民说规则讲得清楚。', attended: 76, cost: [900, 870], partners: [organisationKey('zuoyun', 'green')], photos: ['hands'] },
  { on: '建党节', ...inCenter('云和园社区'), title: '七一主题党日：过政治生日', particulars: { kind: 'party_day', branch: '云和园社区党总支', theme: '过政治生日', agenda: [...partyAgenda] }, words: '七月入党的同志过政治生日。', summary: '六名党员过政治生日，谈了初心。', attended: 48, photos: ['hall'] },
  { on: '07-10', area: yuntai, at: { spot: '6号楼二单元门厅' }, from: '19:00', minutes: 60, title: '楼道党课：门前这三尺', particulars: { kind: 'lecture', building: '6号楼', lecturer: '郝志远', topic: '楼道杂物和邻里情分' }, words: '带上小马扎，讲半小时，议半小时。', summary: '当场清走杂物三车。', attended: 29 },
  { on: '建军节', ...inCenter('南街社区'), title: '致敬老兵', particulars: { kind: 'campaign', campaign: 'role_model', subject: '社区里的退役军人' }, words: '请老兵讲述，为军属送政策明白卡。', summary: '五位老兵讲述，发明白卡三十份。', attended: 46, partners: [organisationKey('zuoyun', 'veterans')] },
  { on: '教师节', area: codeOf('西街社区'), at: { venue: 'xijie hall' }, title: '文庙街诵读日', particulars: { kind: 'reading', books: ['论语译注', '朱子家训'], host: '孔繁雅' }, words: '老教师领读，孩子跟读。', summary: '领读一小时，孩子背下《朱子家训》前十句。', attended: 35, partners: [organisationKey('zuoyun', 'teachers')] },
  { on: 'mid_autumn', shift: -1, ...onSquare, from: '19:00', title: '云泰园邻里中秋晚会', particulars: { kind: 'show', programme: ['合唱', '二人台', '广场舞', '家庭才艺'] }, words: '各楼栋出一个节目，月饼由联盟单位提供。', summary: '十一个节目，家家有人来。', attended: 210, cost: [2000, 1935], partners: [unitKey('zuoyun', 'bank'), organisationKey('zuoyun', 'dance')], photos: ['gift'] },
  { on: 'double_ninth', ...inCenter('云兴街社区'), title: '重阳敬老饺子宴', particulars: { kind: 'campaign', campaign: 'livelihood', subject: '陪窗帘行动的老人过重阳' }, words: '志愿者八点到，老人十点到，行动不便的接送。', summary: '六十二位老人吃上饺子，接送九人。', attended: 81, partners: [organisationKey('zuoyun', 'care'), organisationKey('zuoyun', 'sunset')], photos: ['hands'] },
  partyDay('11', inRoom, '云泰园小区党支部', '扫雪除冰怎么分片', 26),
  { on: '全国消防日', ...inCenter('云和园社区'), title: '文明知识竞赛：消防篇', particulars: { kind: 'quiz', subject: '消防通道、电动车、家庭用火用电' }, words: '手机答题，八道题，限时十分钟，满分一百。', summary: '十一户参赛，多选题错得最多。', signUp: { capacity: 40, parties: 11 }, partners: [unitKey('zuoyun', 'fire')] },
  { on: '国家宪法日', ...inRoom, title: '文明知识竞赛：宪法和民法典', particulars: { kind: 'quiz', subject: '宪法、民法典里的邻里关系' }, words: '手机答题，八道题，限时十分钟，满分一百。成绩当场公布。', summary: '前三名领到法律书。', signUp: { capacity: 30, parties: 8 }, partners: [organisationKey('zuoyun', 'law'), unitKey('zuoyun', 'justice')] },
  { on: 'winter_solstice', ...inRoom, title: '冬至包饺子', particulars: { kind: 'campaign', campaign: 'livelihood', subject: '和独居老人一起过冬至' }, words: '包好先送独居老人，再一起吃。', summary: '送饺子三十五户。', attended: 48, cost: [700, 668] },
]
