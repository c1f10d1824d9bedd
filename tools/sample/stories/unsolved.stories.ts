import { winter, type Story } from './story.ts'

/** Matters that end with an explanation (已解释) or lie outside of what the county may decide (不属职责). */
export const unsolvedStories: readonly Story[] = [
  {
    category: '0102', title: '要求减免物业费', spots: ['房子空着', '长期在外地', '一层不用电梯'], lead: 'property', assisting: ['housing'], kind: 'hardship', outcome: 'explained',
    words: ['{spot}还要交全额物业费，觉得不合理，要求减免。', '{spot}，物业费能不能打折？'],
    plan: '住建局解释物业服务收费办法，物业按合同执行。',
    result: '已向业主说明合同约定和收费办法，物业同意分期缴纳。',
    answer: '按前期物业合同，{spot}不在减免之列，物业同意您分两次缴，办法原文已发给您。',
  },
  {
    category: '0202', title: '要求固定私家车位', spots: ['楼前', '北门内'], lead: 'property', kind: 'hardship', outcome: 'explained',
    words: ['想在{spot}固定一个车位，愿意出钱，物业不给。', '{spot}的车位为什么不能卖给住户？'],
    plan: '核实车位属业主共有，须业主大会决定。',
    result: '已说明共有车位不得私自出售，建议提交业主大会。',
    answer: '{spot}车位属全体业主共有，固定或出租须业主大会表决，我们可帮您把议题报给业委会。',
  },
  {
    category: '0501', title: '报停仍要交基础热费', spots: ['不住的房子', '出租空档'], lead: 'heating', kind: 'hardship', months: winter, outcome: 'explained',
    words: ['{spot}申请报停，还要交三成基础热费，为什么？', '{spot}没用暖气也收费，依据是什么？'],
    plan: '供热公司出示供热条例条文并核算金额。',
    result: '已核对面积与金额，按条例收取基础热费。',
    answer: '按供热用热条例，报停用户承担基础热费用于管网维护，您的金额核对无误，明细已送达。',
  },
  {
    category: '0402', title: '要求打通围墙开门', spots: ['西侧围墙', '学校方向'], lead: 'housing', assisting: ['land', 'fire'], kind: 'hardship', outcome: 'explained',
    words: ['希望在{spot}开个门，上学能少绕十分钟。', '{spot}开个便门吧，大家都绕路。'],
    plan: '核对规划图，征求相邻单位意见。',
    result: '规划未设出入口，外侧为市政管廊，暂不具备条件。',
    answer: '{spot}外面是市政管廊，规划没有出入口，暂时不能开门；我们已协调公交在南门加停靠点。',
  },
  {
    category: '0505', title: '要求免费更换户内水管', spots: ['厨房', '卫生间'], lead: 'tap-water', kind: 'hardship', outcome: 'explained',
    words: ['家里{spot}水管老化，要求自来水公司免费换。', '{spot}的管子锈了，应该谁出钱？'],
    plan: '查验表后管道权属，说明责任界面。',
    result: '表后为用户自有，公司提供检测和优惠维修。',
    answer: '水表以后的管道由住户负责，自来水公司可上门检测并按成本价更换，电话已告知您。',
  },
  {
    category: '1101', title: '低保未通过要求说明', spots: ['名下有车', '子女收入较高', '有商铺'], lead: 'civil', assisting: ['committee'], kind: 'hardship', outcome: 'explained',
    words: ['申请低保没批，说我{spot}，可日子确实紧。', '因为{spot}被退回，想知道标准到底是什么。'],
    plan: '民政局复核家庭经济状况，当面说明。',
    result: '复核结论不变，书面说明已送达，转介临时困难帮扶。',
    answer: '复核后仍超过低保标准，依据和数据已书面给您；眼下的困难我们转介了慈善帮扶。',
  },
  {
    category: '1203', title: '无手续房屋要求办证', spots: ['自建房', '小产权房'], lead: 'land', assisting: ['housing'], kind: 'hardship', outcome: 'explained',
    words: ['多年前买的{spot}，想办不动产证。', '{spot}什么时候能统一办证？'],
    plan: '自然资源局核查用地手续并解释政策。',
    result: '无合法用地手续，现行政策不能办理，已登记备案。',
    answer: '您的{spot}没有用地手续，现行政策不能办证，已登记在册，政策有变会通知您。',
  },
  {
    category: '9901', title: '建议开通夜间公交', spots: ['南门', '工业园区'], lead: 'transport', kind: 'hardship', outcome: 'explained',
    words: ['{spot}晚上八点后没公交了，建议延长到十点。', '希望开一条到{spot}的夜班车。'],
    plan: '交通局测算客流，研究延时方案。',
    result: '客流不足以单独开线，末班车延后三十分钟。',
    answer: '经测算客流暂不够开夜班线，末班车已延后三十分钟，明年再评估。',
  },
  {
    category: '0802', title: '私人借款不还', spots: ['邻居', '亲戚', '朋友'], lead: 'committee', assisting: ['justice'], kind: 'hardship', outcome: 'out_of_remit',
    words: ['{spot}借钱不还，有欠条，请社区帮我要。', '{spot}欠我工钱以外的借款，三年了一分不给。'],
    plan: '司法所提供法律咨询，引导走诉讼程序。',
    result: '已说明属民事借贷，提供法律援助联系方式。',
    answer: '这是民事借贷，不归政府处理，司法所已为您讲了起诉的办法，法律援助电话也给您了。',
  },
  {
    category: '0802', title: '对法院判决不服', spots: ['一审判决', '执行结果'], lead: 'justice', kind: 'hardship', outcome: 'out_of_remit',
    words: ['对{spot}不服，希望政府给个说法。', '{spot}不公平，想请社区出面。'],
    plan: '说明诉讼与行政的界限，告知上诉和申诉途径。',
    result: '已告知上诉期限和申诉途径，协助联系值班律师。',
    answer: '法院的{spot}行政机关不能更改，您可以在法定期限内上诉或申诉，值班律师可免费咨询。',
  },
  {
    category: '9902', title: '外县房产问题', spots: ['大同市区', '怀仁', '右玉'], lead: 'approval', kind: 'hardship', outcome: 'out_of_remit',
    words: ['我在{spot}买的房子烂尾了，能不能帮忙反映？', '{spot}的物业不作为，这里能管吗？'],
    plan: '核实属地，转告当地受理电话。',
    result: '不属本县管辖，已提供属地受理渠道。',
    answer: '{spot}的事由当地办理，我们把受理电话和材料清单发给您了。',
  },
  {
    category: '1002', title: '网购商品纠纷', spots: ['衣服', '手机', '家电'], lead: 'market', kind: 'enforcement', outcome: 'out_of_remit',
    words: ['网上买的{spot}有质量问题，商家不退。', '直播间买的{spot}和说的不一样，请帮忙维权。'],
    plan: '核实平台经营者住所地，指导全国平台投诉。',
    result: '经营者在外省，已指导通过全国12315平台投诉。',
    answer: '商家在外省，由当地市场监管处理，我们已帮您在全国12315平台登记，编号短信会发给您。',
  },
]
