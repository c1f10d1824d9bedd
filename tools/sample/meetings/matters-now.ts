import type { ComingMatter, Matter } from './matter.ts'

/** What the last meeting of 云泰园小区 decided: one thing is in hand, one is done and waits to be confirmed, one was explained. */
export const yuntaiHeld: readonly Matter[] = [
  {
    title: '七号楼前台阶改无障碍坡道', words: '七号楼住着三位坐轮椅的老人，门口四级台阶上不去，能不能做个坡道？',
    paragraph: '残疾人综合服务中心来电支持。物业测量坡长四米八可行，业委会同意占用门前绿地半米。各方同意先做七号楼。',
    resolution: '七号楼门前做无障碍坡道，装扶手，完工后由残疾人综合服务中心验收。', duties: [{ title: '做坡道、装扶手', owner: 'property', days: 9, result: '坡道和扶手完工。' }],
    said: '老人自己能出门了。', answer: '坡道已经做好。',
  },
  {
    title: '十号楼西侧下水井盖松动', words: '十号楼西侧路上的井盖一压就响，翘起一个角，晚上骑车很危险。',
    paragraph: '市政公用服务中心列席人员确认井圈下沉。各方同意先围挡后更换井圈。',
    resolution: '当日围挡，七日内换好井圈井盖。', duties: [{ title: '更换井圈井盖', owner: { unit: 'municipal' }, days: 7, result: '更换井圈井盖两套，路面找平。' }],
    said: '不响了。', answer: '井盖已经换好。',
  },
  {
    title: '公共收益账目说明', words: '快递柜、停车场的钱一年有多少，用在哪里了？',
    paragraph: '业委会逐项说明这半年的公共收益。三号楼2单元502室业主提出查看凭证，业委会当场出示；需要复印的请与业委会值班电话19900001234联系。各方没有异议。',
    decision: 'explain', resolution: '账目张贴一个月，凭证可到业委会查阅；今后每季度公布。', said: '账目看过了，没有意见。', answer: '这半年的公共收益账目已张贴，凭证可到业委会查阅。',
  },
]

/** What 凯德世家三号院 has before it: two matters of the next meeting, one that waits for a meeting, two that wait to be screened. */
export const kaideComing: readonly ComingMatter[] = [
  { title: '单元门对讲失灵', words: '好几个单元的对讲不响，访客进不来，送药的也上不了楼，请统一检修。' },
  { title: '东侧停车场过夜费', words: '业主提出院内业主的过夜费每月减二十元，请会议商定，并公布这半年的收支。' },
  { title: '楼道感应灯逐层检查', words: '六号楼三单元有好几层灯不亮，请逐层查一遍。' },
  { title: '快递三轮车进院限速', words: '快递三轮车在院里开得太快，前天差点碰着孩子，能不能限速，或者规定只能停在东门？' },
  { title: '垃圾分类桶挪离窗户', words: '八号楼一层窗户正对垃圾桶，味道大，请挪到围墙边。' },
]

/** Titles of the councils' matters that 云泰园小区 has before it, in the same order. */
export const yuntaiComing = ['{p}飞线充电治理', '{p}健身器材损坏', '{p}乱停车堵塞消防通道', '{p}独居老人日间照料', '{p}下水管道堵塞'] as const
