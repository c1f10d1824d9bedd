import { permissions } from '@wuxin/patrols/permissions'
import { withWords } from '@wuxin/web/i18n'
import { defineModule } from '@wuxin/web/module'

const locales = { 'zh-CN': () => import('./locales/zh-CN.json'), 'en-US': () => import('./locales/en-US.json') }

/** PATROLS 巡查: who walks where, what they found, and how every hazard comes to its end. */
export default defineModule({
  id: 'patrols',
  title: { 'zh-CN': '巡查', 'en-US': 'Patrols' },
  icon: 'shield',
  heart: 'care',
  locales,
  permissions,
  pages: [
    { path: 'walk', permission: 'shift:walk', load: () => import('./walk/walk-list.page.tsx') },
    { path: 'walk/:id', permission: 'shift:walk', load: () => import('./walk/walk.page.tsx') },
    { path: 'walk/:id/at/:checkpoint', permission: 'shift:walk', load: () => import('./walk/check-in.page.tsx') },
    { path: 'walk/:id/find', permission: 'shift:walk', load: () => import('./walk/find.page.tsx') },
    { path: 'walk/:id/finish', permission: 'shift:walk', load: () => import('./walk/finish.page.tsx') },
    { path: 'walk/:id/queue', permission: 'shift:walk', load: () => import('./walk/queue.page.tsx') },
    { path: 'hazards', permission: 'hazard:list', load: () => import('./hazard/hazard-list.page.tsx') },
    { path: 'hazards/new', permission: 'hazard:report', load: () => import('./hazard/report.page.tsx') },
    { path: 'hazards/:id', permission: 'hazard:browse', load: () => import('./hazard/hazard.page.tsx') },
    { path: 'ledger', permission: 'hazard:list', load: () => import('./ledger/ledger.page.tsx') },
    { path: 'coverage', permission: 'coverage:list', load: () => import('./coverage/coverage.page.tsx') },
    { path: 'figures', permission: 'figure:list', load: () => import('./figure/figures.page.tsx') },
    { path: 'rules', permission: 'rule:list', load: () => import('./rule/rule-list.page.tsx') },
    { path: 'teams', permission: 'team:list', load: () => import('./team/team-list.page.tsx') },
    { path: 'teams/:id', permission: 'team:list', load: () => import('./team/team.page.tsx') },
    { path: 'routes', permission: 'route:list', load: () => import('./route/route-list.page.tsx') },
    { path: 'routes/new', permission: 'route:edit', load: () => import('./route/new-route.page.tsx') },
    { path: 'routes/:id', permission: 'route:list', load: () => import('./route/route.page.tsx') },
    { path: 'routes/:id/edit', permission: 'route:edit', load: () => import('./route/amend-route.page.tsx') },
    { path: 'routes/:id/sheets', permission: 'route:edit', load: () => import('./route/sheets.page.tsx') },
    { path: ':kind/:id/trace', permission: 'trace:view', load: () => import('./trace/trace.page.tsx') },
    { path: 'settings', permission: 'settings:edit', load: () => import('./settings/settings.page.tsx') },
    { path: 'audit', permission: 'audit:view', load: () => import('./trace/trace.page.tsx') },
  ],
  nav: [
    { path: 'walk', label: { 'zh-CN': '我的巡查', 'en-US': 'My patrols' }, permission: 'shift:walk' },
    { path: 'hazards', label: { 'zh-CN': '隐患', 'en-US': 'Hazards' }, permission: 'hazard:list' },
    { path: 'hazards/new', label: { 'zh-CN': '随手报隐患', 'en-US': 'Report a hazard' }, permission: 'hazard:report' },
    { path: 'ledger', label: { 'zh-CN': '工作台账', 'en-US': 'Ledger' }, permission: 'hazard:list' },
    { path: 'coverage', label: { 'zh-CN': '覆盖情况', 'en-US': 'Coverage' }, permission: 'coverage:list' },
    { path: 'rules', label: { 'zh-CN': '派单规则', 'en-US': 'Dispatch rules' }, permission: 'rule:list' },
    { path: 'routes', label: { 'zh-CN': '路线点位', 'en-US': 'Routes' }, permission: 'route:list' },
    { path: 'teams', label: { 'zh-CN': '巡查队伍', 'en-US': 'Patrol teams' }, permission: 'team:list' },
    { path: 'figures', label: { 'zh-CN': '巡查数字', 'en-US': 'Figures' }, permission: 'figure:list' },
    { path: 'settings', label: { 'zh-CN': '巡查设置', 'en-US': 'Settings' }, permission: 'settings:edit' },
    { path: 'audit', label: { 'zh-CN': '巡查留痕', 'en-US': 'Trace of patrols' }, permission: 'audit:view' },
  ],
  tiles: [{ id: 'patrols', label: { 'zh-CN': '巡查', 'en-US': 'Patrols' }, heart: 'care', permission: 'figure:list', load: () => import('./figure/patrols.tile.tsx') }],
  panels: [{ slot: 'platform.area', label: { 'zh-CN': '巡查', 'en-US': 'Patrols' }, permission: 'figure:list', load: () => import('./shell/area-patrols.panel.tsx') }],
  inbox: { permission: 'shift:browse', load: withWords('patrols', locales, () => import('./shell/inbox.ts')) },
  search: { permission: 'team:list', load: withWords('patrols', locales, () => import('./shell/search.ts')) },
})
