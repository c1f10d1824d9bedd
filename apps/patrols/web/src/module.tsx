import { permissions } from '@wuxin/patrols/permissions'
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
    { path: ':kind/:id/trace', permission: 'trace:view', load: () => import('./trace/trace.page.tsx') },
    { path: 'settings', permission: 'settings:edit', load: () => import('./settings/settings.page.tsx') },
    { path: 'audit', permission: 'audit:view', load: () => import('./trace/trace.page.tsx') },
  ],
  nav: [
    { path: 'walk', label: { 'zh-CN': '我的巡查', 'en-US': 'My patrols' }, permission: 'shift:walk' },
    { path: 'settings', label: { 'zh-CN': '巡查设置', 'en-US': 'Settings' }, permission: 'settings:edit' },
    { path: 'audit', label: { 'zh-CN': '巡查留痕', 'en-US': 'Trace of patrols' }, permission: 'audit:view' },
  ],
})
