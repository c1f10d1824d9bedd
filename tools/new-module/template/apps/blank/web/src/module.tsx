import { permissions } from '@wuxin/blank/permissions'
import { defineModule } from '@wuxin/web/module'

/** 空白: matters of a place, from their entry to their end. */
export default defineModule({
  id: 'blank',
  title: { 'zh-CN': '空白', 'en-US': 'Blank' },
  icon: 'check',
  heart: null,
  locales: { 'zh-CN': () => import('./locales/zh-CN.json'), 'en-US': () => import('./locales/en-US.json') },
  permissions,
  pages: [
    { path: 'matters', permission: 'matter:list', load: () => import('./matter-list.page.tsx') },
    { path: 'matters/:id', permission: 'matter:list', load: () => import('./matter.page.tsx') },
  ],
  nav: [{ path: 'matters', label: { 'zh-CN': '事项', 'en-US': 'Matters' }, permission: 'matter:list' }],
})
