import type { Duty, Matter } from './matter.ts'

/** A matter that comes up in one of a community's compounds; `{p}` is the compound, `{c}` the community. */
export interface CouncilMatter extends Matter {
  /** Quarters of the year in which it comes up. */
  quarters: readonly number[]
}

const duty = (title: string, owner: Duty['owner'], days: number, result: string): Duty => ({ title, owner, days, result })
const any = [1, 2, 3, 4] as const

/** What the joint councils of 云兴镇 talked over in 2024. */
export const councilMatters: readonly CouncilMatter[] = [
  {
    quarters: [1, 2], title: '{p}门前路面坑洼',
    words: '{p}门口那段路坑洼积水，电动车摔过人，希望修一修。', paragraph: '议事会委员现场察看，坑槽十一处。市政公用服务中心说明四月起可以施工。委员提出修补前先设警示，避开上下学时段。',
    resolution: '先设警示，四月底前修补坑槽并找平雨水井。', duties: [duty('修补坑槽，找平井盖', { unit: 'municipal' }, 20, '修补坑槽十一处、一百三十平方米，找平井盖四座。')],
    said: '路平了，下雨也不积水了。', answer: '{p}门前道路已经修好。',
  },
  {
    quarters: [1, 4], title: '{p}室内温度不达标',
    words: '{p}边户和顶层白天只有十六度，老人孩子受不了。', paragraph: '供热公司通报管网运行情况，承认末端流量不足。委员提出由网格员逐户测温登记，供热公司分户调节。',
    resolution: '三日内逐户测温，七日内调节到位，仍不达标按规定退费。', duties: [duty('逐户测温调节', { unit: 'heating' }, 8, '测温六十二户，调节二十七户，复测均在十八度以上。')],
    said: '现在有二十度了。', answer: '{p}已经逐户测温调节，低于十八度请随时告诉网格员。',
  },
  {
    quarters: any, title: '{p}垃圾清运不及时',
    words: '{p}垃圾桶满了两天没人拉，夏天苍蝇成片，冬天冻在一起。', paragraph: '环境卫生服务中心说明清运路线调整后漏点。委员提出增加一个夜间班次，居民按时定点投放，网格员劝导。',
    resolution: '每日清运两次，桶点由四处并为三处并硬化地面。', duties: [duty('调整班次，硬化桶点', { unit: 'sanitation' }, 10, '每日清运两次，硬化桶点三处，配冲洗水管。')],
    said: '现在早晚都拉，干净多了。', answer: '{p}已调整为每日清运两次。',
  },
  {
    quarters: any, title: '{p}飞线充电治理',
    words: '{p}有人从楼上甩线给电动车充电，晚上睡觉都不踏实。', paragraph: '消防救援大队介绍近期火情，委员讨论车棚位置。供电公司同意接电。议定先建车棚后清飞线，疏堵结合。',
    resolution: '建充电车棚一处，建成后十日内清理飞线。', duties: [duty('车棚接电', { unit: 'power' }, 15, '车棚接电完成，充电口二十四个。'), duty('清理飞线并逐户告知', 'committee', 15, '清理飞线十七处，告知一百八十户。')],
    said: '有地方充电了，线也拆了。', answer: '{p}充电车棚已启用，飞线已清理。',
  },
  {
    quarters: [2, 3], title: '{p}周边烧烤油烟',
    words: '{p}楼下烧烤店油烟往家里飘，夏天不敢开窗。', paragraph: '市场监督管理局和生态环境分局说明油烟净化要求，店主列席。议定十日内装净化设备，夜间十一点收摊。',
    resolution: '沿街五家烧烤店装油烟净化设备，夜间十一点前收摊。', duties: [duty('督促装净化设备并抽测', { unit: 'market' }, 12, '五家全部装净化设备，抽测合格。')],
    said: '晚上可以开窗了。', answer: '{p}周边五家烧烤店已装油烟净化设备。',
  },
  {
    quarters: any, title: '{p}乱停车堵塞消防通道',
    words: '{p}消防通道停满了车，救护车都进不来。', paragraph: '委员实地测量通道宽度，综合行政执法队说明处置办法。议定划线、立牌，错时借用附近机关车位。',
    resolution: '划消防禁停线，协调附近机关夜间开放车位三十个。', duties: [duty('划禁停线并整治', { unit: 'enforcement' }, 12, '划线二百四十米，劝离车辆三十一辆，夜间错时车位启用三十个。')],
    said: '通道通了，停车也有去处。', answer: '{p}消防通道已划线，附近机关夜间车位可以停放。',
  },
  {
    quarters: [2, 3], title: '{p}雨水倒灌',
    words: '{p}一下大雨就倒灌，一楼几户进过水。', paragraph: '水务局和市政公用服务中心介绍管网标高。委员提出汛前清掏、低洼处加挡板，网格员建值守群。',
    resolution: '汛前清掏雨水井，低洼单元门加挡板，暴雨时网格员值守。', duties: [duty('清掏雨水井', { unit: 'municipal' }, 10, '清掏雨水井二十二座、管道三百六十米。')],
    said: '八月那场大雨没有进水。', answer: '{p}雨水井已清掏，挡板已备齐。',
  },
  {
    quarters: any, title: '{p}独居老人日间照料',
    words: '{p}有十来位独居老人，白天没人说话，吃饭也凑合。', paragraph: '民政局介绍日间照料补贴，委员提出借用社区活动室，由志愿者和低龄老人轮流照看，建紧急联系人卡。',
    resolution: '社区活动室上午开放日间照料，为独居老人建联系卡。', duties: [duty('建卡并排班照料', 'committee', 15, '建联系卡十四张，志愿者排班二十二人。')],
    said: '每天有人来，我们心里踏实。', answer: '{p}的日间照料已经开始，每周一至周五上午开放。',
  },
  {
    quarters: any, title: '{p}健身器材损坏',
    words: '{p}小广场健身器材坏了三件，有一件断口很尖。', paragraph: '委员现场清点器材九件，其中三件损坏。物业同意先围挡后维修，卫生健康和体育局支持配件。',
    resolution: '围挡损坏器材，七日内修复，不能修的拆除。', duties: [duty('修复器材', { unit: 'health' }, 12, '修复两件，拆换一件，全部加固。')],
    said: '都修好了，天天有人锻炼。', answer: '{p}健身器材已经修好。',
  },
  {
    quarters: any, title: '{p}夜间施工噪音',
    words: '{p}旁边工地半夜还在打桩，孩子睡不好。', paragraph: '住房和城乡建设局通报工地手续，施工单位列席并道歉。议定夜间十点至早六点停工，确需连续作业的提前公告。',
    decision: 'explain', resolution: '夜间十点至早六点停工；确需连续作业的提前三日公告并由住建局核准。',
    said: '这几天晚上都停了。', answer: '工地已承诺夜间停工，再有问题请拨打住建局电话。',
  },
  {
    quarters: any, title: '{p}路灯不亮',
    words: '{p}西侧小路路灯坏了好几盏，下夜班的人害怕。', paragraph: '委员夜间走访，坏灯六盏。市政公用服务中心说明电缆被挖断，议定改架空线并换灯。',
    resolution: '七日内恢复照明，改用节能灯。', duties: [duty('恢复照明', { unit: 'municipal' }, 8, '修复电缆四十米，更换节能灯六盏。')],
    said: '晚上亮堂了。', answer: '{p}西侧路灯已经修好。',
  },
  {
    quarters: [3, 4], title: '{p}外来务工租户登记服务',
    words: '{p}租户多，换得勤，邻里不认识，水电欠费找不到人。', paragraph: '派出所介绍居住登记办法，委员提出房东到社区报备、网格员上门送服务卡，子女入学一并登记。',
    resolution: '房东三日内报备，网格员上门送服务卡，欠费由房东先行协调。', duties: [duty('上门登记并送服务卡', { unit: 'police' }, 15, '登记租户八十六户，送服务卡八十六张，协助入学登记五人。')],
    said: '办事找谁都写在卡上了。', answer: '{p}租户服务卡已送到户。',
  },
  {
    quarters: [4], title: '{p}冬季取暖煤气安全',
    words: '{p}还有十几户烧煤取暖，去年出过一次险情。', paragraph: '应急管理局通报去年情况，委员提出逐户装报警器，网格员每日提醒，困难户由民政帮助。',
    resolution: '逐户装一氧化碳报警器，网格员每日查看。', duties: [duty('装报警器并检查烟道', { unit: 'emergency' }, 10, '装报警器十八个，检查烟道十八户，更换破损烟管四户。')],
    said: '报警器装上了，心里有底。', answer: '{p}取暖户报警器已装齐。',
  },
  {
    quarters: [1, 2, 3], title: '{p}下水管道堵塞',
    words: '{p}一楼住户家里返水，下水道两个月堵了四次。', paragraph: '委员与物业开井检查，判断为支管淤堵。市政公用服务中心答应机械清淤，居民约定不倒油脂。',
    resolution: '七日内机械清淤，装拦渣网，每季度检查。', duties: [duty('机械清淤', { unit: 'municipal' }, 10, '清淤管道一百八十米，更换破损井盖两座。')],
    said: '没再返水。', answer: '{p}下水管道已经清淤。',
  },
]
