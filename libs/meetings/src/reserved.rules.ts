/**
 * Matters that the owners decide together (民法典第二百七十八条第一款); no meeting may resolve them. The words are those by
 * which each is usually called; a match is a warning, the screener decides.
 */
export const reservedMatters = [
  'assembly_rules', 'covenant', 'committee_election', 'property_company', 'maintenance_fund_use', 'maintenance_fund_raising', 'rebuilding', 'change_of_use', 'other_common_right',
] as const
export type ReservedMatter = (typeof reservedMatters)[number]

/** Where each stands in the article's first paragraph. */
export const reservedItem: Record<ReservedMatter, number> = {
  assembly_rules: 1, covenant: 2, committee_election: 3, property_company: 4, maintenance_fund_use: 5, maintenance_fund_raising: 6, rebuilding: 7, change_of_use: 8, other_common_right: 9,
}

/** The words of one matter stand in one clause: 更换灯泡，物业推诿 speaks of no change of the property company. */
const words: Record<ReservedMatter, RegExp> = {
  assembly_rules: /业主大会议事规则/,
  covenant: /管理规约/,
  committee_election: /(选举|改选|换届|更换|罢免)[^，。；、！？\s]{0,6}(业委会|业主委员会)|(业委会|业主委员会)[^，。；、！？\s]{0,6}(选举|改选|换届|更换|罢免)/,
  property_company: /(选聘|解聘|更换|换掉|辞退|续聘)([^，。；、！？\s]{0,6}物业(公司|服务企业|服务人|管理人)|[^，。；、！？\s]{0,2}物业)|物业(公司|服务企业|服务人).{0,4}(选聘|解聘|辞退|续聘)/,
  maintenance_fund_use: /(使用|动用|支取)[^，。；、！？\s]{0,8}维修(资|基)金/,
  maintenance_fund_raising: /(筹集|续筹|补交|归集)[^，。；、！？\s]{0,8}维修(资|基)金/,
  rebuilding: /(改建|重建|扩建|加装电梯|拆除重建)/,
  change_of_use: /(改变|变更)[^，。；、！？\s]{0,8}(共有|公共|绿地|道路|架空层)[^，。；、！？\s]{0,8}用途|(共有部分|公共部位|外墙|屋顶)[^，。；、！？\s]{0,8}(出租|经营|广告)/,
  other_common_right: /共有和共同管理/,
}

/** The first reserved matter that the words speak of; null where none is named. */
export function reservedMatterIn(text: string): ReservedMatter | null {
  return reservedMatters.find((matter) => words[matter].test(text)) ?? null
}
