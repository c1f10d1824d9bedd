import type { HazardKind } from '@wuxin/patrols/hazard.schema'
import type { PlaceKind } from '@wuxin/patrols/place.rules'

/** What can be wrong at a kind of place, and how it is mended. */
export interface HazardWords {
  kind: HazardKind
  /** Where it is found. */
  at: PlaceKind
  words: string
  mended: string
}

const told = (kind: HazardKind, at: PlaceKind, words: string, mended: string): HazardWords => ({ kind, at, words, mended })

/** General hazards, as those who walk write them down. */
export const generalWords: readonly HazardWords[] = [
  told('fire', 'stairwell', '二层楼道堆着旧家具和纸箱。', '物业和住户一起清走，贴了提示。'),
  told('fire', 'fire_lane', '消防通道停了一辆面包车，划线看不清。', '车已挪走，重新划了线。'),
  told('fire', 'fire_equipment', '灭火器压力指针在红区。', '换了两具新的，登记了检查日期。'),
  told('ebike', 'stairwell', '有人从四楼往下拉线给电动车充电。', '线已拆，带到车棚充电。'),
  told('ebike', 'charging', '充电棚插座松动，盖子掉了。', '换了插座，装了防雨盖。'),
  told('electrics', 'power_room', '配电房门没锁，门口堆了杂物。', '上了锁，杂物清走。'),
  told('electrics', 'common', '路灯杆检修口盖丢了，线头露在外面。', '装了新盖，线头包好。'),
  told('falling', 'roof', '楼顶广告牌一角松了，风大时晃。', '拆下松动的一块，其余重新固定。'),
  told('falling', 'common', '三楼外墙瓷砖鼓起来，下面有人走。', '围起来，敲掉松的，补好了。'),
  told('facility', 'lift', '电梯里的紧急呼叫按了没人应。', '维保单位换了模块，试了三次都通。'),
  told('facility', 'gate', '北门道闸杆复位慢，差点碰到老人。', '调了感应，贴了提示。'),
  told('facility', 'common', '健身器材螺丝松，坐板歪了。', '换了螺丝，坐板装正。'),
  told('hygiene', 'garage', '地下车库排水沟堵了，积了水。', '疏通排水沟，水已排完。'),
  told('security', 'gate', '单元门闭门器坏了，门关不上。', '换了闭门器。'),
  told('structure', 'stairwell', '楼梯扶手焊口开了，一推就晃。', '重新焊牢，刷了漆。'),
  told('traffic', 'gate', '出口转角镜被撞歪，看不见来车。', '换了转角镜，加了减速带。'),
  told('gas', 'shop', '小饭馆软管老化，没有报警器。', '换了金属软管，装了报警器。'),
]

/** What is grave enough for the five fields: with what it takes. */
export const majorWords: readonly (HazardWords & { measure: string; funds: number; precaution: string })[] = [
  { ...told('fire', 'fire_equipment', '地下车库喷淋没有水，消防泵不启动。', '换了控制柜和稳压泵，联动试水正常。'), measure: '换控制柜和稳压泵，联动试水', funds: 38_500, precaution: '修好前每两小时巡一次，备足灭火器' },
  { ...told('gas', 'gas', '调压箱旁闻到燃气味，检漏仪报警。', '换了法兰垫片，复测无泄漏。'), measure: '停气换法兰垫片，全线复测', funds: 6_200, precaution: '拉警戒线，住户不用明火，专人值守' },
  { ...told('structure', 'common', '挡土墙裂了一道长缝，向外鼓。', '打了锚杆，挂网喷浆，缝已封住。'), measure: '打锚杆，挂网喷浆', funds: 86_000, precaution: '墙下封路，每天量一次缝宽' },
  { ...told('electrics', 'power_room', '配电柜母排发热，红外测到九十多度。', '换了母排和接头，连测三天正常。'), measure: '停电换母排和接头', funds: 15_300, precaution: '错峰用电，备发电机，专人看护' },
]

/** What is looked at in each kind of place; the first of a kind is the one that its words above are found under. */
export const listItems: Partial<Record<PlaceKind, readonly { code: string; text: string; kind: HazardKind }[]>> = {
  stairwell: [{ code: 'clear', text: '楼道没有堆物', kind: 'fire' }, { code: 'charge', text: '没有飞线充电', kind: 'ebike' }, { code: 'rail', text: '扶手、窗户牢固', kind: 'structure' }],
  fire_lane: [{ code: 'clear', text: '通道没有停车、堆物', kind: 'fire' }, { code: 'marks', text: '划线和标识看得清', kind: 'fire' }],
  fire_equipment: [{ code: 'pressure', text: '灭火器、消火栓有压力', kind: 'fire' }, { code: 'sealed', text: '箱门完好，没有遮挡', kind: 'fire' }],
  charging: [{ code: 'sockets', text: '插座、线路完好', kind: 'ebike' }, { code: 'apart', text: '车棚与楼体有间距，有灭火器', kind: 'fire' }],
  power_room: [{ code: 'locked', text: '上锁，门口没有杂物', kind: 'electrics' }, { code: 'heat', text: '没有异味、发热', kind: 'electrics' }],
  gas: [{ code: 'smell', text: '没有燃气味', kind: 'gas' }, { code: 'guard', text: '护栏、标识完好', kind: 'gas' }],
  gate: [{ code: 'works', text: '门禁、道闸能用', kind: 'facility' }, { code: 'view', text: '出入口视线好', kind: 'traffic' }],
  common: [{ code: 'walls', text: '外墙、广告牌没有松动', kind: 'falling' }, { code: 'ground', text: '路面、井盖完好', kind: 'facility' }],
}
