import { platformPermissions } from '@wuxin/platform/permissions'
import { withWords } from '@wuxin/web/i18n'
import { defineModule } from '@wuxin/web/module'

const locales = { 'zh-CN': () => import('./locales/zh-CN.json'), 'en-US': () => import('./locales/en-US.json') }
const label = (zh: string, en: string) => ({ 'zh-CN': zh, 'en-US': en })

/** The system: places, units, people and posts, rules, accounts, calendar, settings and the trace of all of it. */
export default defineModule({
  id: 'platform',
  title: label('系统', 'System'),
  icon: 'gear',
  heart: null,
  locales,
  permissions: platformPermissions,
  pages: [
    { path: 'areas/:code?', permission: 'area:list', load: () => import('./area/area.page.tsx') },
    { path: 'areas/:code/outline', permission: 'area:list', load: () => import('./outline/outline.page.tsx') },
    { path: 'areas/:code/poster', permission: 'area:list', load: () => import('./area/poster.page.tsx') },
    { path: 'compounds', permission: 'area:list', load: () => import('./area/compound-list.page.tsx') },
    { path: 'units', permission: 'unit:list', load: () => import('./unit/unit-list.page.tsx') },
    { path: 'units/:id', permission: 'unit:list', load: () => import('./unit/unit.page.tsx') },
    { path: 'people', permission: 'person:list', load: () => import('./person/person-list.page.tsx') },
    { path: 'people/:id', permission: 'person:list', load: () => import('./person/person.page.tsx') },
    { path: 'leaders', permission: 'person:list', load: () => import('./person/leader-list.page.tsx') },
    { path: 'rules', permission: 'rule:list', load: () => import('./rule/rule-list.page.tsx') },
    { path: 'rules/:id', permission: 'rule:list', load: () => import('./rule/rule.page.tsx') },
    { path: 'accounts', permission: 'account:list', load: () => import('./account/account-list.page.tsx') },
    { path: 'calendar', load: () => import('./county/calendar.page.tsx') },
    { path: 'settings', permission: 'settings:edit', load: () => import('./county/settings.page.tsx') },
    { path: 'audit', permission: 'audit:view', load: () => import('./trace/audit-list.page.tsx') },
    { path: 'trace/:record/:id', load: () => import('./trace/trace.page.tsx') },
    { path: 'modules', permission: 'module:list', load: () => import('./registry/module-list.page.tsx') },
    { path: 'modules/keys', permission: 'module:list', load: () => import('./registry/key-list.page.tsx') },
    { path: 'modules/:id', permission: 'module:list', load: () => import('./registry/module.page.tsx') },
    { path: 'notices', load: () => import('./notice/notice-list.page.tsx') },
    { path: 'me', load: () => import('./me/me.page.tsx') },
  ],
  nav: [
    { path: 'areas', permission: 'area:list', label: label('区划', 'Places') },
    { path: 'compounds', permission: 'area:list', label: label('小区', 'Compounds') },
    { path: 'units', permission: 'unit:list', label: label('单位', 'Units') },
    { path: 'people', permission: 'person:list', label: label('人员', 'People') },
    { path: 'leaders', permission: 'person:list', label: label('包抓', 'Bound leaders') },
    { path: 'rules', permission: 'rule:list', label: label('制度', 'Rules') },
    { path: 'accounts', permission: 'account:list', label: label('账号', 'Accounts') },
    { path: 'calendar', label: label('日历', 'Calendar') },
    { path: 'settings', permission: 'settings:edit', label: label('设置', 'Settings') },
    { path: 'audit', permission: 'audit:view', label: label('留痕', 'Trace') },
    { path: 'modules', permission: 'module:list', label: label('模块', 'Modules') },
    { path: 'notices', label: label('通知', 'Notices') },
    { path: 'me', label: label('我的账号', 'My account') },
  ],
  panels: [{ slot: 'feedback.case', label: label('这个地方', 'This place'), permission: 'area:list', load: () => import('./area/place.panel.tsx') }],
  inbox: { permission: 'rule:list', load: withWords('platform', locales, () => import('./inbox.ts')) },
  search: { permission: 'area:list', load: (asked) => import('./search.ts').then((part) => part.load(asked)) },
})
