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
    { path: ':kind/:id/trace', permission: 'trace:view', load: () => import('./trace/trace.page.tsx') },
    { path: 'settings', permission: 'settings:edit', load: () => import('./settings/settings.page.tsx') },
    { path: 'audit', permission: 'audit:view', load: () => import('./trace/audit-list.page.tsx') },
  ],
  nav: [
    { path: 'settings', label: { 'zh-CN': '志愿设置', 'en-US': 'Settings' }, permission: 'settings:edit' },
    { path: 'audit', label: { 'zh-CN': '志愿留痕', 'en-US': 'Trace of volunteers' }, permission: 'audit:view' },
  ],
})
