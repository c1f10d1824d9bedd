import { expect, it } from 'vitest'
import { reservedItem, reservedMatterIn, reservedMatters } from './reserved.rules.ts'

it.each([
  ['更换物业公司', 'property_company'],
  ['物业公司是否续聘', 'property_company'],
  ['动用公共维修资金修屋顶', 'maintenance_fund_use'],
  ['业委会换届选举', 'committee_election'],
  ['续筹维修资金', 'maintenance_fund_raising'],
  ['3号楼加装电梯', 'rebuilding'],
  ['把绿地改变用途建停车位', null],
  ['改变公共绿地用途建停车位', 'change_of_use'],
  ['修改管理规约', 'covenant'],
])('%s names what only the owners decide: %s', (words, matter) => expect(reservedMatterIn(words)).toBe(matter))

it.each(['北门路灯不亮', '电动车集中充电', '高空抛物整治', '小区宠物管理', '物业服务企业清扫不及时', '物业公司更换楼道灯泡', '小区外围停车场整改'])('%s is for the meeting', (words) => expect(reservedMatterIn(words)).toBeNull())

it('has a place in the article for every matter', () => expect(reservedMatters.map((matter) => reservedItem[matter])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]))
