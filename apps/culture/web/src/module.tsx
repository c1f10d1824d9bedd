import { permissions } from '@wuxin/culture/permissions'
import { withWords } from '@wuxin/web/i18n'
import { defineModule } from '@wuxin/web/module'

const locales = { 'zh-CN': () => import('./locales/zh-CN.json'), 'en-US': () => import('./locales/en-US.json') }

/** 文化: matters of a place, from their entry to their end. */
export default defineModule({
  id: 'culture',
  title: { 'zh-CN': '文化', 'en-US': 'Culture' },
  icon: 'check',
  heart: 'precision',
  locales,
  permissions,
  pages: [
    { path: 'matters', permission: 'matter:list', load: () => import('./matter/matter-list.page.tsx') },
    { path: 'matters/:id', permission: 'matter:list', load: () => import('./matter/matter.page.tsx') },
    { path: 'matters/:id/trace', permission: 'matter:list', load: () => import('./trace/trace.page.tsx') },
    { path: 'settings', permission: 'settings:edit', load: () => import('./settings/settings.page.tsx') },
    { path: 'audit', permission: 'audit:view', load: () => import('./trace/trace.page.tsx') },
  ],
  nav: [
    { path: 'matters', label: { 'zh-CN': '事项', 'en-US': 'Matters' }, permission: 'matter:list' },
    { path: 'settings', label: { 'zh-CN': '文化设置', 'en-US': 'Settings' }, permission: 'settings:edit' },
    { path: 'audit', label: { 'zh-CN': '文化留痕', 'en-US': 'Trace of matters' }, permission: 'audit:view' },
  ],
  residentPages: [
    { path: 'report', news: true, label: { 'zh-CN': '报个事项', 'en-US': 'Report a matter' }, load: () => import('./resident/report.page.tsx') },
    { path: 'track', label: { 'zh-CN': '事项进度', 'en-US': 'Follow a matter' }, load: () => import('./resident/track.page.tsx') },
  ],
  tracking: { path: 'track', keptAs: 'culture.matters', load: () => import('./resident/holds-code.ts') },
  tiles: [{ id: 'matters', label: { 'zh-CN': '事项', 'en-US': 'Matters' }, heart: 'precision', permission: 'matter:list', load: () => import('./figure/matters.tile.tsx') }],
  inbox: { permission: 'matter:handle', load: withWords('culture', locales, () => import('./shell/inbox.ts')) },
  search: { permission: 'matter:list', load: withWords('culture', locales, () => import('./shell/search.ts')) },
})
