import type { UnitKind } from '@wuxin/platform/unit.schema'

/** A unit by its key: `department` of both counties is called by the county's name before it. */
export interface UnitName {
  key: string
  name: string
  kind: UnitKind
}

const units = (kind: UnitKind, names: Readonly<Record<string, string>>): UnitName[] => Object.entries(names).map(([key, name]) => ({ key, name, kind }))

/** Units that each county has, under the county's own name. */
export const countyUnits: readonly UnitName[] = [
  ...units('department', {
    housing: '住房和城乡建设局',
    enforcement: '综合行政执法队',
    market: '市场监督管理局',
    police: '公安局城区派出所',
    traffic: '公安局交通警察大队',
    emergency: '应急管理局',
    fire: '消防救援大队',
    civil: '民政局',
    labour: '人力资源和社会保障局',
    medical: '医疗保障局',
    health: '卫生健康和体育局',
    education: '教育科技局',
    ecology: '生态环境分局',
    transport: '交通运输局',
    culture: '文化和旅游局',
    land: '自然资源局',
    approval: '行政审批服务管理局',
    farming: '农业农村局',
    water: '水务局',
    justice: '司法局',
    finance: '财政局',
    statistics: '统计局',
  }),
  ...units('public_institution', {
    sanitation: '环境卫生服务中心',
    municipal: '市政公用服务中心',
    greenery: '园林绿化服务中心',
    hospital: '人民医院',
    'first-school': '第一中学校',
    disabled: '残疾人综合服务中心',
  }),
  ...units('enterprise', {
    heating: '集中供热有限责任公司',
    'tap-water': '自来水公司',
    power: '供电公司',
    gas: '天然气有限公司',
    telecom: '通信分公司',
    bank: '农村商业银行',
  }),
]

/** Property companies (物业公司) of each county; they share the county town's compounds among them. */
export const propertyCompanies: Readonly<Record<'hunyuan' | 'zuoyun', readonly string[]>> = {
  zuoyun: ['云泰物业服务有限公司', '鑫安居物业服务有限公司', '惠民物业服务中心', '林河物业管理有限公司', '东盛物业服务有限公司', '南城物业管理有限公司', '德馨物业服务有限公司'],
  hunyuan: ['凯德物业服务有限公司', '恒源物业管理有限公司', '上城物业服务有限公司', '北岳物业服务有限公司', '永安物业服务中心', '和顺物业管理有限公司'],
}

const organisations = (names: Readonly<Record<string, string>>): UnitName[] => units('social_organisation', names)

/** Social organisations (社会组织) of each county, under the county's own name: 33 in 左云县. */
export const socialOrganisations: Readonly<Record<'hunyuan' | 'zuoyun', readonly UnitName[]>> = {
  zuoyun: organisations({
    volunteers: '志愿服务联合会', sunset: '夕阳红志愿服务队', 'social-work': '云启社会工作服务中心', mind: '心语心理服务协会', law: '法律援助志愿者协会', 'blue-sky': '蓝天救援协会',
    care: '居家养老服务中心', 'red-cross': '红十字志愿服务队', charity: '慈善总会', disabled: '残疾人联谊会', women: '巾帼志愿服务协会', youth: '青年志愿者协会', teachers: '退休教师协会',
    veterans: '退役军人志愿服务队', opera: '戏曲爱好者协会', calligraphy: '书法家协会', painting: '美术家协会', photography: '摄影家协会', dance: '广场舞协会', choir: '老年合唱团',
    chess: '棋类运动协会', 'table-tennis': '乒乓球协会', cycling: '自行车运动协会', reading: '阅读推广协会', culture: '长城文化研究会', repair: '便民维修服务协会', barbers: '美容美发行业协会',
    housekeeping: '家庭服务业协会', merchants: '个体私营企业协会', green: '环保志愿者协会', family: '家庭教育促进会', elders: '老年人协会', paper: '剪纸艺术协会',
  }),
  hunyuan: organisations({ volunteers: '志愿者协会', mind: '暖心心理咨询服务中心', care: '颐养社会工作服务中心', law: '法律志愿服务队' }),
}
