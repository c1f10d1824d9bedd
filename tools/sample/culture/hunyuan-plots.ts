import { compoundNamed } from '../places.ts'
import { organisationKey, unitKey } from '../units.ts'
import { partyAgenda, type EventPlot } from './event-plot.ts'
import { hubKey } from './venues.ts'

const inHub = (compound: string): Pick<EventPlot, 'area' | 'at'> => ({ area: compoundNamed(compound), at: { venue: hubKey(compoundNamed(compound)) } })
const partyDay = (month: string, compound: string, theme: string, attended: number): EventPlot => ({
  on: `party_day ${month}`, ...inHub(compound), title: `${compound}主题党日：${theme}`, particulars: { kind: 'party_day', branch: `${compound}党支部`, theme, agenda: [...partyAgenda] }, minutes: 90, attended,
  words: '支部党员参加，欢迎入党积极分子和热心居民旁听。请提前十分钟到场。', summary: `到会${attended}人，议程走完，会后分组清扫了楼道。`,
})

/** The year of 浑源县, from one 腊八 to the next 冬至. */
export const hunyuanPlots: readonly EventPlot[] = [
  { on: 'laba', ...inHub('恒源首席'), title: '腊八送粥暖邻里', particulars: { kind: 'campaign', campaign: 'livelihood', subject: '给独居老人和困难家庭送腊八粥' }, words: '早上八点半起在红色港湾熬粥，九点半上门送。能来帮忙的邻居请带上围裙。', summary: '熬粥六锅，送到四十六户，三位老人提出的修水龙头当天转了服务之家。', attended: 46, cost: [600, 548], photos: ['hands'] },
  { on: 'little_new_year', ...inHub('凯德世家三号院'), title: '写春联、送福字', particulars: { kind: 'other' }, words: '请书法好的邻居来写，红纸和墨由支部准备，写好当场带走。', summary: '写春联一百二十副、福字二百张，来了五十八户。', attended: 58, cost: [400, 386], photos: ['hall'] },
  { on: 'lantern', area: compoundNamed('恒源首席'), at: { venue: 'hengyuan square' }, from: '18:30', title: '元宵灯谜晚会', particulars: { kind: 'show', programme: ['威风锣鼓', '灯谜三百条', '二人台《打樱桃》', '儿童灯笼巡游'] }, words: '晚上六点半在小区广场，猜中灯谜有小礼物。孩子请家长带着。', summary: '猜谜三百条全部猜出，秩序好，散场后志愿者收拾完场地。', attended: 165, cost: [1800, 1742.5], partners: [organisationKey('hunyuan', 'volunteers')], photos: ['lamp'] },
  { on: '学雷锋纪念日', ...inHub('永安小区'), title: '学习身边榜样：听老邻居讲三十年义务修鞋', particulars: { kind: 'campaign', campaign: 'role_model', subject: '老党员三十年义务修鞋' }, words: '讲完之后大家一起清理楼道小广告。', summary: '讲述四十分钟，会后清理小广告两百余处。', attended: 37 },
  { on: '妇女节', ...inHub('上城时代'), title: '妇女节插花课堂', particulars: { kind: 'class', teacher: '贺雅琴', topic: '家庭小型插花' }, words: '花材由社区准备，请自带一个花瓶。名额十六个，报满为止。', summary: '每人完成一件作品，五件留在红色港湾展示。', signUp: { capacity: 16, parties: 13 }, cost: [960, 918] },
  partyDay('03', '翠屏花园', '学习全国两会精神', 21),
  partyDay('04', '凯德世家三号院', '清明祭英烈、家风代代传', 26),
  { on: '世界读书日', area: compoundNamed('凯德世家三号院'), at: { venue: 'kaide library' }, title: '世界读书日共读一小时', particulars: { kind: 'reading', books: ['平凡的世界', '浑源州志选读', '猜猜我有多爱你'], host: '郝桂英' }, words: '大人读一小时，孩子有绘本角。请带一本想和邻居换着看的书。', summary: '换书三十一本，读书会定在每月第二个周六再办。', signUp: { capacity: 36, parties: 10, families: true }, partners: [unitKey('hunyuan', 'education')], photos: ['hall'] },
  { on: 'labour_day', shift: -1, ...inHub('凯德世家三号院'), title: '立足岗位作贡献：物业、保洁、网格员说一天', particulars: { kind: 'campaign', campaign: 'post', subject: '小区里的七个岗位' }, words: '请七个岗位的人讲自己的一天，居民可以提问。', summary: '七个岗位讲完，居民提了九条建议，两条转六方联席会议。', attended: 44 },
  partyDay('05', '和顺小区', '青年党员与老党员结对', 24),
  { on: '儿童节', ...inHub('恒源华府'), title: '六一小舞台', particulars: { kind: 'show', programme: ['童声合唱', '架子鼓', '舞蹈《踏浪》', '亲子朗诵'] }, words: '小演员请提前半小时到，十二岁以下请家长陪同。', summary: '十二个节目，家长和孩子坐满一厅。', signUp: { capacity: 50, parties: 11, families: true }, cost: [1200, 1136] },
  { on: 'dragon_boat', area: compoundNamed('恒源首席'), at: { venue: 'hengyuan square' }, title: '端午包粽子大比拼', particulars: { kind: 'skill', subject: '包粽子：外形、速度、口味' }, words: '六名选手，五位评委当场打分，去掉一个最高分和一个最低分。包好的粽子送给小区里的老人。', summary: '比赛公平顺利，一百四十个粽子送到二十六户老人家里。', attended: 88, cost: [1500, 1463], photos: ['hands', 'gift'] },
  { on: '建党节', ...inHub('凯德世家三号院'), title: '七一主题党日：我是党员我先行', particulars: { kind: 'party_day', branch: '凯德世家三号院党支部', theme: '我是党员我先行', agenda: [...partyAgenda] }, words: '给五位五十年党龄的老党员颁发纪念章，之后集体签承诺。', summary: '三十四名党员签下承诺，公示在红色港湾。', attended: 34, photos: ['hall'] },
  { on: '建党节', area: compoundNamed('恒源首席'), at: { spot: '3号楼一单元门厅' }, from: '19:00', minutes: 60, title: '楼道党课：一碗水端平', particulars: { kind: 'lecture', building: '3号楼', lecturer: '温建平', topic: '邻里公共事务怎样商量着办' }, words: '带上小马扎，在楼道里讲四十分钟，讲完大家说。', summary: '三十二位邻居听课，当场定下楼道不堆物的约定。', attended: 32 },
  { on: '建军节', ...inHub('古城家园'), title: '老兵讲军史', particulars: { kind: 'lecture', building: '2号楼', lecturer: '施文学', topic: '从战士到楼长' }, words: '请退役老兵讲当年的故事，孩子们可以提问。', summary: '孩子提了十几个问题，老兵答应暑假再来一次。', attended: 41 },
  partyDay('09', '屏山雅居', '扫楼入户听意见', 19),
  { on: 'mid_autumn', shift: -1, area: '140225100', at: { venue: 'yongan square' }, from: '19:00', minutes: 150, title: '我们的节日·古城中秋晚会', particulars: { kind: 'show', programme: ['恒山道乐', '耍孩儿《狮子洞》', '合唱《我和我的祖国》', '社区舞蹈联演'] }, words: '各社区文艺队同台，凭票入座区，其余自由观看。', summary: '六个社区九支队伍演出，无安全事故。', attended: 420, cost: [12_000, 11_630], partners: [unitKey('hunyuan', 'culture'), unitKey('hunyuan', 'police')] },
  { on: 'double_ninth', ...inHub('恒源首席'), title: '重阳义诊、理发', particulars: { kind: 'campaign', campaign: 'livelihood', subject: '为六十五岁以上老人量血压、理发、配老花镜' }, words: '上午九点到十一点，行动不便的请打电话，上门服务。', summary: '量血压七十六人，理发三十一人，上门四户。', attended: 92, partners: [unitKey('hunyuan', 'hospital'), organisationKey('hunyuan', 'care')], photos: ['hands'] },
  partyDay('11', '恒源首席', '冬季供暖怎么办', 28),
  { on: '全国消防日', ...inHub('凯德世家三号院'), title: '消防安全知识竞赛', particulars: { kind: 'quiz', subject: '家庭防火、电动车充电、高层逃生' }, words: '手机答题八道，十分钟，满分一百，前三名有灭火毯。', summary: '十二户参赛，电动车充电一题错得最多，已编进下月宣传。', signUp: { capacity: 30, parties: 12 }, partners: [unitKey('hunyuan', 'fire')] },
  { on: '国家宪法日', ...inHub('上城时代'), title: '宪法日：律师书记讲身边的法', particulars: { kind: 'lecture', building: '5号楼', lecturer: '聂成章', topic: '物业费、停车位和业主共有部分' }, words: '讲一个小时，答疑一个小时，可以带合同来问。', summary: '答疑二十三件，四件转调解。', signUp: { capacity: 40, parties: 9 } },
  { on: 'winter_solstice', ...inHub('恒源首席'), title: '冬至包饺子', particulars: { kind: 'campaign', campaign: 'livelihood', subject: '和独居老人一起过冬至' }, words: '包好先送独居老人，再一起吃。', summary: '送饺子三十八户。', attended: 54, cost: [800, 765] },
]
