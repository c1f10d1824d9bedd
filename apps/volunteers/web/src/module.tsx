import { permissions } from '@wuxin/volunteers/permissions'
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
    { path: ':kind/:id/trace', permission: 'trace:view', load: () => import('./trace/trace.page.tsx') },
    { path: 'settings', permission: 'settings:edit', load: () => import('./settings/settings.page.tsx') },
    { path: 'audit', permission: 'audit:view', load: () => import('./trace/trace.page.tsx') },
  ],
  nav: [
    { path: 'wishes', label: { 'zh-CN': '微心愿', 'en-US': 'Wishes' }, permission: 'wish:browse' },
    { path: 'settings', label: { 'zh-CN': '志愿设置', 'en-US': 'Settings' }, permission: 'settings:edit' },
    { path: 'audit', label: { 'zh-CN': '志愿留痕', 'en-US': 'Trace of volunteers' }, permission: 'audit:view' },
  ],
  residentPages: [
    { path: 'wish', door: 'wish', label: { 'zh-CN': '说说心愿', 'en-US': 'Make a wish' }, load: () => import('./resident/wish.page.tsx') },
    { path: 'wishes', label: { 'zh-CN': '微心愿', 'en-US': 'Wishes' }, news: true, load: () => import('./resident/wishes.page.tsx') },
    { path: 'track', door: 'track', label: { 'zh-CN': '心愿与服务进度', 'en-US': 'Follow a wish or service' }, load: () => import('./resident/track.page.tsx') },
  ],
  tracking: { path: 'track', keptAs: 'volunteers.codes', load: () => import('./resident/holds-code.ts') },
})
