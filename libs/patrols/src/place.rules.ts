/** What a checkpoint stands at: 楼道, 消防通道, 消防设施, 电动车充电处, 配电房, 燃气设施, 电梯, 地下车库, 屋顶, 商铺, 围墙门岗, 公共区域. */
export const placeKinds = ['stairwell', 'fire_lane', 'fire_equipment', 'charging', 'power_room', 'gas', 'lift', 'garage', 'roof', 'shop', 'gate', 'common'] as const
export type PlaceKind = (typeof placeKinds)[number]
