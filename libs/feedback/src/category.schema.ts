import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { clockSetting, type ClockSetting } from '@wuxin/platform/working-day'

/** Two digits name a group (大类), four a category (小类); the group's code is the prefix of its categories'. */
export const categoryCode = z.string().regex(/^\d{2}(\d{2})?$/)

/** What a county's case is about (诉求类别). */
export const category = z.object({
  code: categoryCode,
  name: z.string().trim().min(1).max(20),
  /** For the English screen; the Chinese name where absent. */
  nameEn: z.string().trim().max(40).nullable(),
  /** Danger to life or limb, or a service cut: clocks in minutes and hours. */
  emergency: z.boolean(),
  /** Time to handle; the county's setting where null. */
  handle: clockSetting.nullable(),
  /** A category out of use takes no new cases and keeps its old ones. */
  active: z.boolean(),
})
export type Category = z.infer<typeof category>

/** A category as its county has it; `version` is null while it is as the common catalogue says. */
export const countyCategory = category.extend({ version: z.int().nullable() })
export type CountyCategory = z.infer<typeof countyCategory>

/** Six digits: the county whose categories and rules are meant. */
export const countyInput = z.object({ county: areaCode.length(6) })
/** A category as the county wants it; `version` is what the caller saw, null where the catalogue's was. */
export const editCategoryInput = category.extend({ ...countyInput.shape, version: z.int().min(1).nullable() })

export { groupOf, isGroup } from './category.rules.ts'

const workingDays = (amount: number): ClockSetting => ({ amount, unit: 'workingDays' })
const hours = (amount: number): ClockSetting => ({ amount, unit: 'hours' })
const group = (code: string, name: string, nameEn: string): Category => ({ code, name, nameEn, emergency: false, handle: null, active: true })
const kind = (code: string, name: string, nameEn: string, handle: ClockSetting): Category => ({ ...group(code, name, nameEn), handle })
const emergency = (code: string, name: string, nameEn: string, handle: ClockSetting): Category => ({ ...kind(code, name, nameEn, handle), emergency: true })

/** The catalogue that a county begins with and edits. */
export const defaultCategories: readonly Category[] = [
  group('01', '物业管理', 'Property management'),
  kind('0101', '公共设施维修', 'Repair of shared facilities', workingDays(5)),
  kind('0102', '物业收费', 'Property fees', workingDays(7)),
  kind('0103', '保安门禁', 'Guards and gates', workingDays(5)),
  kind('0104', '绿化养护', 'Greenery', workingDays(7)),
  emergency('0105', '电梯故障困人', 'Lift out of order', hours(4)),
  group('02', '停车充电', 'Parking and charging'),
  kind('0201', '乱停乱放', 'Wrong parking', workingDays(3)),
  kind('0202', '车位管理', 'Parking spaces', workingDays(7)),
  kind('0203', '电动车充电', 'E-bike charging', workingDays(7)),
  kind('0204', '占用消防通道', 'Blocked fire lane', workingDays(1)),
  group('03', '环境卫生', 'Cleanliness'),
  kind('0301', '垃圾清运', 'Waste collection', workingDays(2)),
  kind('0302', '楼道堆物', 'Clutter in stairways', workingDays(3)),
  kind('0303', '公厕与污水', 'Toilets and sewage', workingDays(3)),
  kind('0304', '小广告', 'Fly-posting', workingDays(3)),
  group('04', '市政设施', 'Streets and lights'),
  kind('0401', '路灯照明', 'Street lights', workingDays(3)),
  kind('0402', '道路破损', 'Broken roads', workingDays(10)),
  emergency('0403', '井盖缺损', 'Missing manhole cover', hours(4)),
  kind('0404', '积水结冰', 'Standing water and ice', workingDays(2)),
  group('05', '水电气暖', 'Water, power, gas, heating'),
  kind('0501', '供暖温度', 'Heating too cold', workingDays(2)),
  emergency('0502', '停水爆管', 'Water cut or burst pipe', hours(12)),
  emergency('0503', '停电', 'Power cut', hours(8)),
  emergency('0504', '燃气异味', 'Smell of gas', hours(2)),
  kind('0505', '水压水质', 'Water pressure and quality', workingDays(5)),
  group('06', '噪音扰民', 'Noise'),
  kind('0601', '施工噪音', 'Building noise', workingDays(2)),
  kind('0602', '广场舞音响', 'Square dancing', workingDays(3)),
  kind('0603', '商业噪音油烟', 'Noise and fumes of shops', workingDays(5)),
  group('07', '安全隐患', 'Hazards'),
  kind('0701', '消防设施', 'Fire equipment', workingDays(3)),
  kind('0702', '飞线充电', 'Charging by loose cable', workingDays(1)),
  emergency('0703', '外墙脱落', 'Falling façade', hours(24)),
  kind('0704', '高空抛物', 'Objects thrown from height', workingDays(3)),
  kind('0705', '监控缺失', 'Missing cameras', workingDays(10)),
  group('08', '邻里矛盾', 'Neighbours'),
  kind('0801', '漏水纠纷', 'Leak between flats', workingDays(7)),
  kind('0802', '相邻关系', 'Quarrels of neighbours', workingDays(7)),
  group('09', '宠物管理', 'Pets'),
  kind('0901', '不牵绳伤人', 'Dogs off the lead', workingDays(2)),
  kind('0902', '宠物粪便', 'Pet waste', workingDays(3)),
  kind('0903', '流浪犬猫', 'Strays', workingDays(5)),
  group('10', '违建经营', 'Illegal building and trade'),
  kind('1001', '私搭乱建', 'Illegal building', workingDays(15)),
  kind('1002', '占道经营', 'Street trade', workingDays(2)),
  kind('1003', '住改商', 'Shops in flats', workingDays(10)),
  group('11', '社会救助', 'Social help'),
  kind('1101', '低保临时救助', 'Allowance and relief', workingDays(10)),
  kind('1102', '养老助残', 'Care for the old and disabled', workingDays(7)),
  kind('1103', '就业帮扶', 'Help to find work', workingDays(10)),
  group('12', '证件办理', 'Papers'),
  kind('1201', '居住身份证件', 'Residence and identity', workingDays(5)),
  kind('1202', '医保社保', 'Insurance', workingDays(5)),
  kind('1203', '不动产权证', 'Property title', workingDays(15)),
  group('99', '其他', 'Other'),
  kind('9901', '意见建议', 'Suggestions', workingDays(7)),
  kind('9902', '咨询求助', 'Questions', workingDays(3)),
]
