import type { HomeServiceKind } from '@wuxin/volunteers/home-service.schema'
import type { SessionKind } from '@wuxin/volunteers/session.schema'
import type { WishKind } from '@wuxin/volunteers/wish.schema'
import type { PhotoName } from './volunteer-plan.ts'

/** A micro-wish of 恒源首席 and how it came true; `shown` is what everybody reads. */
export interface WishStory {
  month: number
  kind: WishKind
  words: string
  title: string
  shown: string
  done: string
  photo: PhotoName
  said: string
}

const wish = (month: number, kind: WishKind, title: string, words: string, shown: string, done: string, photo: PhotoName, said: string): WishStory => ({ month, kind, title, words, shown, done, photo, said })

/** The wishes of 恒源首席 that came true in 2024. */
export const hengyuanWishes: readonly WishStory[] = [
  wish(1, 'thing', '一台电热毯', '冬天冷，想要一台电热毯，要能定时的。', '独居老人想要一台能定时的电热毯。', '送去双人定时电热毯并教会使用。', 'gift', '睡得暖和。'),
  wish(1, 'thing', '一件新棉衣', '孩子去年的棉衣小了，想要一件一米三穿的。', '一位小学生想要一件身高一米三的棉衣。', '按尺码送去棉衣和手套。', 'gift', '孩子喜欢。'),
  wish(1, 'company', '年三十有人吃顿饭', '孩子回不来，想有人一起吃顿年夜饭。', '独居老人想有人陪着吃年夜饭。', '两家人轮流陪，包了饺子。', 'hands', '热闹了一回。'),
  wish(1, 'other', '写一副春联', '想要手写的春联，大门宽一米二。', '老人想要一副手写春联。', '写好春联送到家并贴上。', 'door', '字写得好。'),
  wish(2, 'repair', '修一修收音机', '用了十年的收音机不响了，舍不得扔。', '老人想修好旧收音机。', '换了电位器，声音清楚。', 'tools', '又能听戏了。'),
  wish(2, 'study', '一套复习资料', '中考差一套数学复习资料，家里紧。', '初三学生想要一套数学复习资料。', '送去资料一套，约好每周答疑。', 'gift', '题会做了。'),
  wish(3, 'thing', '一根助行拐杖', '腿不好，想要一根带座的拐杖。', '行动不便的老人想要带座拐杖。', '送去可折叠带座拐杖，调好高度。', 'gift', '走得稳了。'),
  wish(3, 'repair', '换掉老化插座', '厨房插座发黑，害怕起火。', '老人家厨房插座老化，想换新。', '换插座四个，理好线路。', 'tools', '安心了。'),
  wish(3, 'health', '有人教做康复', '中风后手不灵活，想学康复动作。', '中风老人想学康复动作。', '县医院康复师上门教三次，留下图册。', 'hands', '手能握杯了。'),
  wish(4, 'study', '一张书桌', '两个孩子挤一张桌子写作业。', '两个孩子想要一张书桌。', '送去可调高书桌并装好。', 'tools', '写字坐得直。'),
  wish(4, 'errand', '去看一次恒山', '坐轮椅多年，想去山脚看看花。', '坐轮椅的居民想去恒山脚下看花。', '三人陪同半日往返，拍了照片。', 'hands', '多年的心愿。'),
  wish(4, 'company', '有人下盘棋', '退休在家没人下象棋。', '退休老人想找棋友。', '介绍进小区棋社，每周三次。', 'hall', '天天有约。'),
  wish(5, 'thing', '一台小风扇', '屋里闷，想要一台静音风扇。', '独居老人想要一台静音风扇。', '送去落地扇一台。', 'gift', '不吵。'),
  wish(5, 'repair', '装两处扶手', '卫生间滑，想装扶手。', '老人家卫生间想装扶手。', '装扶手两处，铺防滑垫。', 'tools', '不怕滑倒。'),
  wish(6, 'study', '一个足球', '孩子想要一个五号足球。', '六年级学生想要一个足球。', '送去足球，约好周末一起踢。', 'gift', '谢谢叔叔。'),
  wish(6, 'company', '六一有人陪', '妈妈在外地，孩子想有人陪过六一。', '留守儿童想有人陪过六一。', '带去图书馆和公园，吃了蛋糕。', 'hands', '玩得高兴。'),
  wish(6, 'health', '测一次骨密度', '想做骨密度检查，不知道去哪里。', '老人想做骨密度检查。', '联系县医院义诊日检查，取回报告。', 'hands', '知道该补钙了。'),
  wish(7, 'errand', '补办老年证', '老年证丢了，出门不便。', '行动不便的老人想补办老年证。', '代办补证，送到家。', 'door', '跑腿的辛苦了。'),
  wish(7, 'thing', '一辆儿童推车', '添了二孩，想要一辆旧推车。', '新手妈妈想要一辆推车。', '募集推车一辆，清洗消毒后送去。', 'gift', '很好用。'),
  wish(8, 'study', '一个书包', '开学了，书包带子断了。', '小学生想要一个书包。', '送去书包和文具。', 'gift', '开学背上了。'),
  wish(8, 'repair', '修轮椅刹车', '轮椅刹车不灵。', '残疾居民的轮椅刹车想修。', '换刹车线和轮胎。', 'tools', '推着踏实。'),
  wish(9, 'company', '中秋说说话', '老伴走了头一个中秋，心里空。', '老人想中秋有人说说话。', '带月饼上门，坐了一下午。', 'hands', '有人记着我。'),
  wish(9, 'other', '洗一张老照片', '想把老照片翻新放大。', '老人想翻新一张老照片。', '修好放大装框。', 'gift', '跟新的一样。'),
  wish(10, 'thing', '一台血压计', '想要一台大字血压计。', '慢病老人想要大字血压计。', '送去血压计并教会记录。', 'gift', '天天量。'),
  wish(10, 'errand', '重阳听一场戏', '想听一场晋剧，自己去不了。', '老人想听一场晋剧。', '接送到文化馆听戏。', 'hall', '过瘾。'),
  wish(11, 'repair', '窗户漏风', '北屋窗户漏风，贴了胶带也不行。', '老人家窗户漏风想修。', '换密封条八米，加保温膜。', 'tools', '不钻风了。'),
  wish(11, 'thing', '一副护膝', '膝盖疼，想要一副厚护膝。', '老人想要一副厚护膝。', '送去护膝两副。', 'gift', '暖和。'),
  wish(12, 'study', '学会手机挂号', '想学会手机挂号，孩子没空教。', '老人想学手机挂号。', '教了两次，自己挂上了号。', 'hands', '会了。'),
]

/** A matter of the property's service home, and how it was mended. */
export interface HomeStory {
  kind: HomeServiceKind
  words: string
  done: string
}

/** What the service home (服务之家) of 恒源首席 was asked for, month after month. */
export const homeStories: readonly HomeStory[] = [
  { kind: 'plumbing', words: '厨房下水慢，返味。', done: '疏通支管，换存水弯。' },
  { kind: 'plumbing', words: '阀门关不严，水表一直走。', done: '换总阀，试压不漏。' },
  { kind: 'electrics', words: '客厅跳闸，找不到原因。', done: '查出插座受潮，更换并重新接线。' },
  { kind: 'electrics', words: '楼道声控灯不亮。', done: '换声控灯两盏。' },
  { kind: 'doors', words: '单元门关不上，冷风灌进来。', done: '调闭门器，换密封条。' },
  { kind: 'doors', words: '入户门下沉，开门蹭地。', done: '调合页，打磨门边。' },
  { kind: 'appliance', words: '油烟机不吸烟。', done: '清洗涡轮，换止回阀。' },
  { kind: 'shared', words: '健身器材松动。', done: '紧固并更换轴套。' },
  { kind: 'shared', words: '地库出口反光镜歪了。', done: '扶正加固，擦净镜面。' },
  { kind: 'cleaning', words: '楼道装修垃圾堆了三天。', done: '当日清运，冲洗地面。' },
  { kind: 'plumbing', words: '卫生间顶棚滴水。', done: '协调楼上停水查漏，换软管。' },
  { kind: 'other', words: '老人家窗帘杆掉了，够不着。', done: '重新打孔装好。' },
]

/** A professional session of 恒源首席 in 2024. */
export interface SessionStory {
  day: string
  kind: SessionKind
  title: string
  /** Key of the unit that provides it, within the county. */
  unit: string
  provider: string
  from: string
  to: string
  words: string
  heads: number
}

const session = (day: string, kind: SessionKind, title: string, unit: string, provider: string, hours: string, words: string, heads: number): SessionStory => {
  const [from = '', to = ''] = hours.split('-')
  return { day, kind, title, unit, provider, from, to, words, heads }
}

/** Ten of them: doctors, counsellors and others who came to the compound. */
export const hengyuanSessions: readonly SessionStory[] = [
  session('2024-01-20', 'medical', '冬季心脑血管义诊', 'hospital', '县人民医院心内科', '09:00-11:30', '量血压、做心电图，建议五人住院检查。', 46),
  session('2024-03-08', 'psychology', '女性情绪减压', 'society-mind', '心理咨询师二人', '14:30-16:30', '团体辅导一场，愿意的另约单独咨询。', 18),
  session('2024-03-30', 'legal', '物业合同与业主权利', 'justice', '司法局公共法律服务中心', '09:30-11:00', '讲合同要点，现场答疑十一件。', 31),
  session('2024-04-27', 'medical', '中医推拿与骨关节义诊', 'hospital', '县人民医院中医科', '09:00-11:30', '推拿、针灸、讲护膝方法。', 52),
  session('2024-05-25', 'psychology', '考前心理辅导', 'society-mind', '心理咨询师一人', '19:00-20:30', '讲放松方法，家长和学生分开谈。', 23),
  session('2024-07-13', 'elderly', '失能老人照护', 'society-care', '养老护理员二人', '09:00-11:00', '教翻身、喂饭、防褥疮。', 27),
  session('2024-08-17', 'education', '开学前的亲子沟通', 'education', '教育科技局家庭教育讲师', '15:00-16:30', '讲作息调整和手机约定。', 38),
  session('2024-09-21', 'medical', '眼科与听力筛查', 'hospital', '县人民医院眼科', '09:00-11:30', '查视力、听力，建议八人复查。', 61),
  session('2024-10-19', 'psychology', '老年人睡眠与情绪', 'society-mind', '心理咨询师二人', '09:30-11:00', '讲睡眠习惯，愿意的另约单独咨询。', 20),
  session('2024-12-14', 'medical', '慢病用药指导', 'hospital', '县人民医院药剂科', '09:00-11:00', '逐人核对用药，清理过期药品。', 44),
]
