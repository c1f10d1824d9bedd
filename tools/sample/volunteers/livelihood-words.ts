import type { OfferKind } from '@wuxin/volunteers/order.schema'

/** A matter of everyday life that a party member saw to (党员办实事); `{p}` is the compound, `{b}` the building. */
export interface Livelihood {
  kind: OfferKind
  title: string
  words: string
  result: string
  said: string
  /** Months in which it comes up; any where absent. */
  months?: readonly number[]
}

const winter = [1, 2, 11, 12] as const
const summer = [5, 6, 7, 8] as const

/** What party members of 云兴镇 saw to in 2024. */
export const livelihoods: readonly Livelihood[] = [
  { kind: 'repair', title: '{b}水龙头漏水', words: '{p}{b}老人家厨房水龙头一直滴水，自己拧不动。', result: '换了阀芯和密封圈，试水不漏。', said: '不滴水了，谢谢。' },
  { kind: 'repair', title: '{b}灯不亮', words: '{p}{b}独居老人家里灯坏了两天，够不着。', result: '换了两只灯，检查了开关。', said: '屋里亮堂了。' },
  { kind: 'repair', title: '{b}门锁卡住', words: '{p}{b}住户门锁转不动，进出不便。', result: '清理锁芯上油，试开二十次正常。', said: '好用了。' },
  { kind: 'repair', title: '{b}马桶堵塞', words: '{p}{b}一位老人家马桶堵了，找不到人修。', result: '疏通完毕，告知不要倒剩饭。', said: '修得快。' },
  { kind: 'repair', title: '{b}暖气不热', words: '{p}{b}一户暖气半组不热，家有小孩。', result: '放气、清洗过滤网，两小时后升到二十度。', said: '孩子不冷了。', months: winter },
  { kind: 'repair', title: '{b}纱窗破损', words: '{p}{b}残疾住户家纱窗破了，蚊子多。', result: '量尺寸换了两扇纱窗。', said: '晚上能睡好了。', months: summer },
  { kind: 'housekeeping', title: '帮{b}老人打扫', words: '{p}{b}一位腿脚不便的老人想请人擦窗户。', result: '擦玻璃、洗窗帘、清理油烟机。', said: '家里像新的一样。' },
  { kind: 'housekeeping', title: '帮{b}搬旧家具', words: '{p}{b}老人要把旧沙发搬下楼，没人帮。', result: '四名党员搬下楼并联系清运。', said: '省了大事。' },
  { kind: 'elderly', title: '给{b}老人送午饭', words: '{p}{b}老人摔伤在家，一周内中午没人做饭。', result: '连续七天送午饭上门，量了血压。', said: '饭是热的，心也热。' },
  { kind: 'elderly', title: '陪{b}老人看病', words: '{p}{b}独居老人要去县医院复查，不会用机器挂号。', result: '陪同挂号、检查、取药，送回家。', said: '没有你们我真办不成。' },
  { kind: 'elderly', title: '教{b}老人用手机', words: '{p}{b}老人想和外地儿子视频，不会用。', result: '教会视频和看社保，写了大字步骤。', said: '跟儿子说上话了。' },
  { kind: 'elderly', title: '帮{b}老人认证', words: '{p}{b}老人要做养老金领取资格认证，出不了门。', result: '上门用手机完成认证，打印结果留给老人。', said: '不用跑了。' },
  { kind: 'health', title: '给{b}量血压血糖', words: '{p}{b}几位慢病老人想有人定期量血压血糖。', result: '上门量血压血糖并登记，提醒两位复诊。', said: '心里有数了。' },
  { kind: 'health', title: '帮{b}取慢病药', words: '{p}{b}老人慢病药快没了，子女在外。', result: '代取三个月用量，核对医嘱后送到家。', said: '药没断。' },
  { kind: 'haircut', title: '给{b}上门理发', words: '{p}{b}瘫痪在床的老人三个月没理发。', result: '上门理发、刮脸、剪指甲。', said: '清爽多了。' },
  { kind: 'haircut', title: '{p}集中理发', words: '{p}有八位老人想一起理发，出门不便。', result: '在小区服务站给八位老人理发。', said: '手艺好，态度好。' },
  { kind: 'legal', title: '{b}咨询赡养纠纷', words: '{p}{b}老人问子女不给赡养费怎么办。', result: '讲清法律规定，电话约子女商量，达成每月给付。', said: '讲得明白。' },
  { kind: 'legal', title: '{b}咨询租房押金', words: '{p}{b}租户退租押金要不回来。', result: '陪同与房东核对清单，押金退还。', said: '押金拿回来了。' },
  { kind: 'counselling', title: '和{b}高三孩子谈心', words: '{p}{b}家长说孩子考前睡不着，想请人聊聊。', result: '谈心两次，教了放松办法，约好复访。', said: '孩子愿意说话了。', months: [3, 4, 5, 6] },
  { kind: 'culture', title: '给{b}写春联', words: '{p}{b}几位老人想要手写春联。', result: '写春联十二副、福字二十张，送到家并帮着贴。', said: '有年味。', months: [1, 2] },
  { kind: 'culture', title: '给{b}拍全家福', words: '{p}{b}老两口金婚，想拍张照片。', result: '上门拍照并洗好装框送去。', said: '一辈子的念想。' },
  { kind: 'childcare', title: '照看{b}孩子放学', words: '{p}{b}双职工家长两周内下午接不了孩子。', result: '十个工作日接到社区活动室，辅导作业到六点。', said: '解了燃眉之急。', months: [3, 4, 5, 9, 10, 11] },
  { kind: 'childcare', title: '暑期看护{b}孩子', words: '{p}{b}孩子暑假一个人在家，家长不放心。', result: '安排到社区暑期课堂，每天点名。', said: '踏实上班了。', months: [7, 8] },
  { kind: 'errand', title: '帮{b}代办社保', words: '{p}{b}残疾住户要办社保卡补卡，行动不便。', result: '代办补卡，新卡送到家并激活。', said: '一趟没跑。' },
  { kind: 'errand', title: '帮{b}代缴水电', words: '{p}{b}老人不会网上缴费，营业厅远。', result: '教会缴费，另为两户代缴并送收据。', said: '清清楚楚。' },
  { kind: 'errand', title: '帮{b}办居住证', words: '{p}{b}外来务工租户不知道居住证怎么办。', result: '列材料清单，陪同到派出所办好。', said: '孩子上学有着落了。' },
  { kind: 'errand', title: '雪天给{b}买菜', words: '{p}{b}下雪路滑，几位老人出不了门。', result: '给五户送菜送药，清了单元门口的雪。', said: '雪天有人想着我们。', months: winter },
  { kind: 'other', title: '{b}单元门口清雪', words: '{p}{b}单元门口结冰，老人不敢出门。', result: '铲冰撒盐，铺了防滑垫。', said: '走着不滑了。', months: winter },
  { kind: 'other', title: '{b}楼道杂物清理', words: '{p}{b}楼道堆旧纸箱，夜里绊人。', result: '与物主商量后清走两车，楼道畅通。', said: '楼道宽敞了。' },
  { kind: 'other', title: '调解{b}邻里漏水', words: '{p}{b}楼上漏水两家闹别扭。', result: '两家坐下来谈，楼上修防水，楼下不再索赔。', said: '气也顺了。' },
]
