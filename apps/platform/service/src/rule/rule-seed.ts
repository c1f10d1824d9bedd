import type { Role } from '@wuxin/platform/role'
import type { Work } from '@wuxin/service/work'
import { addRule } from './rule-add.ts'

interface Seed {
  key: string
  name: string
  owner: string
  roles: Role[]
  subjects: string[]
  articles: string[]
}

const place: Role[] = ['community_worker', 'branch_secretary', 'grid_worker']

/** Institutions that both counties have told of, as the rules register begins: a county writes its own editions on. Those of hazards and patrols say in articles what the two do. */
const seeds: readonly Seed[] = [
  {
    key: 'grid-operation',
    name: '党建引领网格治理工作运行机制',
    owner: '县委组织部',
    roles: ['township_officer', ...place],
    subjects: ['feedback.case', 'platform.area'],
    articles: [
      '以小区党支部为核心，把党建、综治、人社、城管等各类网格并入一张网，一格多用、多网合一。',
      '每个微网格确定一个责任单位、一名以上网格员，名单在小区公示，变动在三个工作日内更新。',
      '网格员发现或受理的诉求即时登记，能当场解决的当场解决，不能解决的向小区党支部报告，由小区党支部或社区吹哨。',
      '事项办结须向居民反馈并由居民评价；不满意的，在十五个工作日内整改并回访。',
      '全过程留痕，任何单位和个人不得修改、删除办理记录。',
    ],
  },
  {
    key: 'seven-steps',
    name: '民事七步接办工作流程',
    owner: '县委社会工作部',
    roles: ['department_officer', 'township_officer', ...place, 'property_manager', 'enforcement_officer', 'police_officer', 'unit_contact'],
    subjects: ['feedback.case'],
    articles: [
      '居民诉求按发现、吹哨、报到、会商、办理、反馈、评价七步接办，任何一步不得省略。',
      '首问负责：第一个受理人对诉求负责到底，转交须写明理由并指明应当承办的单位。',
      '应急哨三十分钟内报到，综合执法哨一个工作日内报到，解难哨两个工作日内报到。',
      '承办单位确需延期的，须在期限届满前申请，由镇党委或包抓县领导批准。',
      '超过期限的，逐级上报社区、镇、县督办。',
    ],
  },
  {
    key: 'whistle-assessment',
    name: '吹哨报到驻区单位协同考核制度',
    owner: '镇党委',
    roles: ['department_officer', 'unit_contact', 'enforcement_officer', 'police_officer'],
    subjects: ['feedback.assessment'],
    articles: [
      '镇党委、社区对吹哨报到中驻区单位的到位、办理和居民满意情况进行协同考核。',
      '考核以办理记录和居民评价为准，不要求单位另行填报材料，不公开排名。',
      '单位对考核结果有异议的，可在五个工作日内申诉，由镇党委复核并书面答复。',
    ],
  },
  {
    key: 'first-receiver',
    name: '首问负责制',
    owner: '县委社会工作部',
    roles: place,
    subjects: ['feedback.case'],
    articles: [
      '居民反映诉求时，第一个接待的工作人员为首问责任人，不得推诿、拒绝。',
      '属于职责范围的，应当受理；不属于职责范围的，应当登记并转交，同时告知居民去向。',
      '首问责任人跟踪到办结，并核对向居民的反馈。',
    ],
  },
  {
    key: 'six-party-meeting',
    name: '小区治理六方联席会议制度',
    owner: '县委组织部',
    roles: ['community_worker', 'branch_secretary', 'committee_member', 'property_manager', 'enforcement_officer', 'police_officer'],
    subjects: ['meetings.meeting', 'meetings.topic'],
    articles: [
      '联席会议由小区党组织、业委会、物业服务企业、综合执法队、片区民警、社区居委会六方组成，小区党组织召集。',
      '会议每月至少召开一次，四方以上到会且小区党组织在场方可议事。',
      '议定事项明确承办单位和期限，办结后由提出人或居民核验。',
      '《民法典》第二百七十八条规定由业主共同决定的事项，联席会议不作决定，依法提请业主大会。',
    ],
  },
  {
    key: 'committee-reception',
    name: '业委会日常接待制度',
    owner: '小区业主委员会',
    roles: ['committee_member'],
    subjects: ['meetings.reception'],
    articles: [
      '业主委员会每周安排固定时间接待业主，值班表在小区公示。',
      '来访逐件登记，写明来访人、事项和答复；不能当场答复的，五个工作日内答复。',
      '涉及多数业主利益的事项，提交联席会议或依法提请业主大会。',
    ],
  },
  {
    key: 'branch-duties',
    name: '小区党支部工作职责',
    owner: '县委组织部',
    roles: ['branch_secretary', 'party_member'],
    subjects: ['platform.area'],
    articles: [
      '宣传和执行党的路线方针政策，组织党员学习，开好小区主题党日。',
      '领导小区各类组织和各项工作，召集联席会议，协调解决居民反映的问题。',
      '组织在职党员、退休党员分片包楼入户，结对帮扶孤寡老人、困难家庭、外来租户等群体。',
      '组织小区巡查，发现安全隐患及时上报并跟踪到销号。',
    ],
  },
  {
    key: 'branch-contact',
    name: '小区党支部联系制度',
    owner: '县委组织部',
    roles: ['branch_secretary', 'party_member', 'unit_contact'],
    subjects: ['volunteers.pairing'],
    articles: [
      '党支部委员联系楼栋，党员联系住户，联系名单在党群服务阵地公示。',
      '每季度至少入户走访一次，听取意见、说明政策、登记需求。',
      '结对单位党组织常态化联系一个社区和若干小区，每年签订共建项目并由居民评价。',
    ],
  },
  {
    key: 'three-level-mediation',
    name: '矛盾纠纷三级七天调解制度',
    owner: '县司法局',
    roles: ['township_officer', ...place],
    subjects: ['feedback.dispute'],
    articles: [
      '矛盾纠纷按微网格（小区）、社区、镇三级调解，七个工作日内有结果：小区两日、社区两日、镇三日，到期未成自动移交上一级。',
      '调解运用情、理、法、诉相结合的方法，过程和协议如实记录。',
      '达成协议的，提醒当事人可在三十日内申请司法确认。',
    ],
  },
  {
    key: 'hazard-closing',
    name: '安全隐患排查治理闭环制度',
    owner: '县应急管理局',
    roles: ['department_officer', 'township_officer', ...place, 'committee_member', 'property_manager', 'unit_contact'],
    subjects: ['patrols.hazard'],
    articles: [
      '安全隐患按发现、定级、派单、整改、复查、销号六步办理，任何一步不得省略。',
      '隐患分为一般隐患和重大隐患；重大隐患整改前须落实措施、资金、责任人、期限、预案。',
      '整改前后拍照留存；发现人、整改人不得复查，整改人不得销号。',
      '确需延期的，须在期限届满前申请；超过期限的，逐级上报社区、镇、县督办。',
      '小区解决不了的，由小区党支部吹哨，或者提交六方联席会议。',
    ],
  },
  {
    key: 'compound-patrol',
    name: '小区日常巡查制度',
    owner: '县委组织部',
    roles: [...place, 'party_member', 'volunteer'],
    subjects: ['patrols.shift', 'patrols.plan'],
    articles: [
      '小区党支部组织党员、志愿者、网格员编成巡查队，按计划分班巡查，每个小区每月至少一次。',
      '逐个点位签到，对照检查表查看，发现问题拍照登记；没有到的点位说明原因。',
      '能当场整改的当场整改，不能的列为隐患，跟踪到销号。',
      '巡查不记录人员轨迹，不排名、不积分。',
    ],
  },
]

const textOf = (articles: readonly string[]): string => articles.map((article, index) => `第${'一二三四五六七八九十'.charAt(index)}条　${article}`).join('\n')

/** Enters the institutions that a county begins with, in force from the beginning of the work's year. */
export function seedRules(work: Work, county: string): void {
  for (const { articles, ...rule } of seeds) addRule(work, { ...rule, area: county, text: textOf(articles), inForceFrom: `${work.now.getUTCFullYear()}-01-01` })
}
