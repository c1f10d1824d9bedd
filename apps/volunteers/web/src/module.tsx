import { permissions } from '@wuxin/volunteers/permissions'
import { withWords } from '@wuxin/web/i18n'
import { defineModule } from '@wuxin/web/module'

const locales = { 'zh-CN': () => import('./locales/zh-CN.json'), 'en-US': () => import('./locales/en-US.json') }
const residentLocales = { 'zh-CN': () => import('./locales/resident/zh-CN.json'), 'en-US': () => import('./locales/resident/en-US.json') }

/** VOLUNTEERS 志愿: wishes claimed, services ordered, households cared for. */
export default defineModule({
  id: 'volunteers',
  title: { 'zh-CN': '志愿', 'en-US': 'Volunteers' },
  icon: 'heart',
  heart: 'warmth',
  locales,
  residentLocales,
  permissions,
  pages: [
    { path: 'wishes', permission: 'wish:browse', load: () => import('./wish/wish-list.page.tsx') },
    { path: 'wishes/new', permission: 'wish:register', load: () => import('./wish/register.page.tsx') },
    { path: 'wishes/:id', permission: 'wish:browse', load: () => import('./wish/wish.page.tsx') },
    { path: 'households', permission: 'household:browse', load: () => import('./household/household-list.page.tsx') },
    { path: 'households/:id', permission: 'household:browse', load: () => import('./household/household.page.tsx') },
    { path: 'curtain', permission: 'household:browse', load: () => import('./curtain/curtain.page.tsx') },
    { path: 'alarms', permission: 'household:browse', load: () => import('./curtain/alarm-list.page.tsx') },
    { path: 'alarms/:id', permission: 'household:browse', load: () => import('./curtain/alarm.page.tsx') },
    { path: 'buildings', permission: 'building:list', load: () => import('./building/building-list.page.tsx') },
    { path: 'buildings/:area', permission: 'building:list', load: () => import('./building/building-table.page.tsx') },
    { path: 'building-rounds', permission: 'building:list', load: () => import('./building/building-rounds.page.tsx') },
    { path: 'building-visits', permission: 'building:list', load: () => import('./building/visit-list.page.tsx') },
    { path: 'pledges', permission: 'pledge:list', load: () => import('./pledge/pledge-list.page.tsx') },
    { path: 'pledges/new', permission: 'own:keep', load: () => import('./pledge/make-pledge.page.tsx') },
    { path: 'pledges/:id', permission: 'pledge:list', load: () => import('./pledge/pledge.page.tsx') },
    { path: 'sessions', permission: 'session:list', load: () => import('./session/session-list.page.tsx') },
    { path: 'sessions/new', permission: 'session:edit', load: () => import('./session/plan-session.page.tsx') },
    { path: 'sessions/:id', permission: 'session:list', load: () => import('./session/session.page.tsx') },
    { path: 'figures', permission: 'figure:list', load: () => import('./figure/figures.page.tsx') },
    { path: ':kind/:id/trace', permission: 'trace:view', load: () => import('./trace/trace.page.tsx') },
    { path: 'settings', permission: 'settings:edit', load: () => import('./settings/settings.page.tsx') },
    { path: 'audit', permission: 'audit:view', load: () => import('./trace/trace.page.tsx') },
  ],
  nav: [
    { path: 'wishes', label: { 'zh-CN': '微心愿', 'en-US': 'Wishes' }, permission: 'wish:browse' },
    { path: 'households', label: { 'zh-CN': '结对帮扶', 'en-US': 'Pairing' }, permission: 'household:browse' },
    { path: 'curtain', label: { 'zh-CN': '窗帘行动', 'en-US': 'Curtain action' }, permission: 'household:browse' },
    { path: 'buildings', label: { 'zh-CN': '包楼入户', 'en-US': 'Buildings' }, permission: 'building:list' },
    { path: 'pledges', label: { 'zh-CN': '践诺评诺', 'en-US': 'Pledges' }, permission: 'pledge:list' },
    { path: 'sessions', label: { 'zh-CN': '专业服务', 'en-US': 'Sessions' }, permission: 'session:list' },
    { path: 'figures', label: { 'zh-CN': '志愿数字', 'en-US': 'Figures' }, permission: 'figure:list' },
    { path: 'settings', label: { 'zh-CN': '志愿设置', 'en-US': 'Settings' }, permission: 'settings:edit' },
    { path: 'audit', label: { 'zh-CN': '志愿留痕', 'en-US': 'Trace of volunteers' }, permission: 'audit:view' },
  ],
  residentPages: [
    { path: 'wish', door: 'wish', label: { 'zh-CN': '说说心愿', 'en-US': 'Make a wish' }, load: () => import('./resident/wish.page.tsx') },
    { path: 'wishes', label: { 'zh-CN': '微心愿', 'en-US': 'Wishes' }, news: true, load: () => import('./resident/wishes.page.tsx') },
    { path: 'track', door: 'track', label: { 'zh-CN': '心愿与服务进度', 'en-US': 'Follow a wish or service' }, load: () => import('./resident/track.page.tsx') },
    { path: 'pledges', label: { 'zh-CN': '承诺公示', 'en-US': 'Pledges' }, news: true, load: () => import('./resident/pledges.page.tsx') },
    { path: 'sessions', label: { 'zh-CN': '专业服务安排', 'en-US': 'Sessions to come' }, news: true, load: () => import('./resident/sessions.page.tsx') },
  ],
  tracking: { path: 'track', keptAs: 'volunteers.codes', load: () => import('./resident/holds-code.ts') },
  tiles: [{ id: 'volunteers', label: { 'zh-CN': '志愿服务', 'en-US': 'Volunteers' }, heart: 'warmth', permission: 'figure:list', load: () => import('./figure/volunteers.tile.tsx') }],
  panels: [{ slot: 'platform.area', label: { 'zh-CN': '志愿', 'en-US': 'Volunteers' }, permission: 'figure:list', load: () => import('./shell/area-volunteers.panel.tsx') }],
  inbox: { permission: 'team:list', load: withWords('volunteers', locales, () => import('./shell/inbox.ts')) },
  search: { permission: 'team:list', load: withWords('volunteers', locales, () => import('./shell/search.ts')) },
})
