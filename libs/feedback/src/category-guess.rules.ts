import type { Category } from './category.schema.ts'

/**
 * What people call the matters of each category of the catalogue, the longest first to be found. A county's own
 * categories are guessed by their names alone.
 */
const spoken: Readonly<Record<string, string>> = {
  '0101': '单元门 扶手 健身器材 楼道灯 感应灯 护栏 维修 物业不修 公共设施 漏雨 屋顶',
  '0102': '物业费 收费 缴费 乱收费 停车费 账目 公示',
  '0103': '保安 门禁 刷卡 陌生人 进出 门卫 看门',
  '0104': '绿化 草坪 树枝 树木 修剪 枯树 绿地',
  '0105': '电梯 困人 坐不了电梯 电梯坏',
  '0201': '乱停 违停 占道停车 堵路 堵门 僵尸车 挡道',
  '0202': '车位 停车难 地锁 占车位 没地方停',
  '0203': '充电桩 电动车 电瓶车 充电口 充不了电',
  '0204': '消防通道 堵通道 消防车',
  '0301': '垃圾 垃圾桶 清运 臭味 没人收 扫地 保洁',
  '0302': '楼道堆 杂物 堆放 纸箱 楼道里堆',
  '0303': '公厕 污水 下水道 堵了 粪水 化粪池 反水 厕所',
  '0304': '小广告 贴广告 牛皮癣 乱贴',
  '0401': '路灯 不亮 灯坏 照明 太黑 摸黑',
  '0402': '坑洼 路面 道路 破损 塌陷 路坏 大坑',
  '0403': '井盖 窨井 井口',
  '0404': '积水 结冰 积雪 冰面 滑倒 淹了 扫雪',
  '0501': '暖气 不热 供暖 供热 家里冷 温度 采暖',
  '0502': '停水 爆管 没水 水管破 漏水到街上 断水',
  '0503': '停电 没电 断电 跳闸 电压',
  '0504': '燃气 煤气 天然气 异味 漏气',
  '0505': '水压 水质 水黄 水浑 水小',
  '0601': '施工 工地 装修 夜间施工 打桩 电钻',
  '0602': '广场舞 音响 跳舞 大喇叭 唱歌',
  '0603': '油烟 烧烤 饭店 商铺 噪音 饭馆 歌厅',
  '0701': '灭火器 消火栓 消防栓 消防设施 烟感',
  '0702': '飞线 拉电线 楼上拉线 私拉',
  '0703': '外墙 墙皮 脱落 瓷砖 保温层 掉下来',
  '0704': '高空抛物 扔东西 楼上扔 扔垃圾下来 抛物',
  '0705': '监控 摄像头 被偷 丢车 没有监控',
  '0801': '楼上漏水 渗水 漏到楼下 天花板 漏水',
  '0802': '邻居 吵架 争吵 矛盾 隔壁 楼上吵',
  '0901': '不牵绳 狗咬 咬人 烈性犬 大狗 遛狗',
  '0902': '狗屎 粪便 狗粪 宠物粪 狗尿',
  '0903': '流浪狗 流浪猫 野狗 野猫',
  '1001': '违建 私搭 乱建 彩钢房 搭棚 加盖',
  '1002': '占道 摆摊 小摊 流动摊贩 摊点',
  '1003': '住改商 民宅开店 住宅开 麻将馆 民房经营',
  '1101': '低保 救助 困难 临时救助 补助 特困',
  '1102': '养老 残疾 老人 助残 轮椅 护理 高龄',
  '1103': '就业 找工作 失业 招工 培训',
  '1201': '身份证 居住证 户口 户籍 暂住',
  '1202': '医保 社保 养老保险 报销 社保卡',
  '1203': '房产证 不动产 产权 办证',
  '9901': '建议 希望 意见',
  '9902': '咨询 请问 怎么办 在哪办 问一下',
}

/** Pairs of neighbouring characters. */
const pairs = (text: string): string[] => [...text].slice(1).map((_, index) => text.slice(index, index + 2))

/** How much of a category the words speak of: characters of its spoken words, and half as much for its name. */
function likeness(words: string, { code, name }: Pick<Category, 'code' | 'name'>): number {
  const said = (spoken[code] ?? '').split(' ').filter((each) => each !== '' && words.includes(each))
  const named = pairs(name).filter((each) => words.includes(each))
  return said.reduce((sum, each) => sum + each.length, 0) + named.length
}

/** The categories that the words sound like, the likeliest first; none where they sound like nothing. */
export function guessCategories<Each extends Pick<Category, 'code' | 'name'>>(words: string, categories: readonly Each[], most = 3): Each[] {
  return categories
    .map((category) => ({ category, score: likeness(words, category) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ category }) => category)
}
