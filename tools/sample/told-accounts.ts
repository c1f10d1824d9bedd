import type { waysChosen } from '@wuxin/platform/post.schema'
import type { Role } from '@wuxin/platform/role'
import { compoundNamed } from './places.ts'

/** How somebody came to a post, as the register of posts says it. */
export type Chosen = (typeof waysChosen)[number]

/** Community and compound of a compound's name, as they end a user name: 019001. */
const tail = (name: string): string => compoundNamed(name).slice(9)

/** Posts whose user names people are told (architecture.md); all others are named by role and code. */
export const told: Readonly<Record<string, string>> = {
  [`zuoyun.secretary.${tail('云泰园小区')}`]: 'zuoyun.secretary.yuntai',
  [`zuoyun.grid.${tail('云泰园小区')}-1`]: 'zuoyun.grid',
  'zuoyun.community.019-1': 'zuoyun.community',
  'zuoyun.department.municipal': 'zuoyun.department',
  'zuoyun.department.enforcement': 'zuoyun.department2',
  'zuoyun.department.sanitation': 'zuoyun.department3',
  'zuoyun.township.100-1': 'zuoyun.township',
  'zuoyun.leader.000': 'zuoyun.leader.county',
  'zuoyun.leader.019': 'zuoyun.leader',
  'zuoyun.property.019-1': 'zuoyun.property',
  'zuoyun.member.019-1': 'zuoyun.member',
  'zuoyun.volunteer.019-1': 'zuoyun.volunteer',
  'zuoyun.contact.society-social-work': 'zuoyun.contact',
  [`hunyuan.secretary.${tail('凯德世家三号院')}`]: 'hunyuan.secretary.kaide',
  [`hunyuan.secretary.${tail('恒源首席')}`]: 'hunyuan.secretary.hengyuan',
  [`hunyuan.secretary.${tail('上城时代')}`]: 'hunyuan.secretary.shangcheng',
  [`hunyuan.grid.${tail('凯德世家三号院')}-1`]: 'hunyuan.grid',
  'hunyuan.community.010-1': 'hunyuan.community',
  'hunyuan.department.municipal': 'hunyuan.department',
  'hunyuan.township.100-1': 'hunyuan.township',
  'hunyuan.leader.000': 'hunyuan.leader.county',
  'hunyuan.leader.010': 'hunyuan.leader',
  'hunyuan.property.010-1': 'hunyuan.property',
  [`hunyuan.member.${tail('恒源首席')}-1`]: 'hunyuan.member',
  [`hunyuan.volunteer.${tail('恒源首席')}-1`]: 'hunyuan.volunteer',
  [`hunyuan.owners.${tail('凯德世家三号院')}`]: 'hunyuan.owners',
}

/** What is known of some of them beside a made-up name. */
export const known: Readonly<Record<string, { name?: string; profession?: string; chosen?: Chosen }>> = {
  'zuoyun.community': { name: '李敏' },
  'zuoyun.leader.county': { name: '阎守正' },
  'hunyuan.leader.county': { name: '聂怀远' },
  'hunyuan.secretary.shangcheng': { profession: '专职律师', chosen: 'owners_election' },
}

/** Roles as the sign-in page calls them. */
export const roleNames: Partial<Readonly<Record<Role, string>>> = {
  county_admin: '系统管理员',
  security_admin: '安全管理员',
  audit_admin: '审计管理员',
  county_leader: '县领导（包抓）',
  department_officer: '县直部门',
  township_officer: '镇党委',
  community_worker: '社区工作者',
  branch_secretary: '小区党支部书记',
  grid_worker: '网格员',
  property_manager: '物业经理',
  committee_member: '业委会',
  party_member: '党员',
  volunteer: '志愿者',
  unit_contact: '联盟单位联络员',
}
