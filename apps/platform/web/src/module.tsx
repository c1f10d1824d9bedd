import { defineModule } from '@wuxin/web/module'

export default defineModule({
  id: 'platform',
  title: { 'zh-CN': '系统', 'en-US': 'System' },
  icon: 'gear',
  heart: null,
  locales: { 'zh-CN': () => import('./locales/zh-CN.json'), 'en-US': () => import('./locales/en-US.json') },
  permissions: {},
  pages: [{ path: 'hello', load: () => import('./hello.page.tsx') }],
})
