import { permissions } from '@wuxin/feedback/permissions'
import { withWords } from '@wuxin/web/i18n'
import { defineModule } from '@wuxin/web/module'

const locales = { 'zh-CN': () => import('./locales/zh-CN.json'), 'en-US': () => import('./locales/en-US.json') }
const residentLocales = { 'zh-CN': () => import('./locales/resident/zh-CN.json'), 'en-US': () => import('./locales/resident/en-US.json') }

/** FEEDBACK 民情: residents' cases on their seven steps, and what they think of what is done for them. */
export default defineModule({
  id: 'feedback',
  title: { 'zh-CN': '民情', 'en-US': 'Cases' },
  icon: 'message',
  heart: 'precision',
  locales,
  residentLocales,
  permissions,
  pages: [
    { path: 'cases', permission: 'case:list', load: () => import('./case/case-list.page.tsx') },
    { path: 'cases/new', permission: 'case:register', load: () => import('./register/register.page.tsx') },
    { path: 'cases/:id', permission: 'case:list', load: () => import('./case/case.page.tsx') },
    { path: 'cases/:id/trace', permission: 'case:list', load: () => import('./trace/trace.page.tsx') },
    { path: 'scores', permission: 'score:list', load: () => import('./score/score-list.page.tsx') },
    { path: 'scores/:id', permission: 'score:list', load: () => import('./score/score.page.tsx') },
    { path: 'scores/:id/poster', permission: 'score:list', load: () => import('./score/poster.page.tsx') },
    { path: 'scores/:id/trace', permission: 'score:list', load: () => import('./trace/trace.page.tsx') },
    { path: 'audit', permission: 'audit:view', load: () => import('./trace/trace.page.tsx') },
    { path: 'categories', load: () => import('./category/category-list.page.tsx') },
    { path: 'rules', load: () => import('./rule/rule-list.page.tsx') },
    { path: 'settings', permission: 'settings:edit', load: () => import('./settings/settings.page.tsx') },
  ],
  nav: [
    { path: 'cases', label: { 'zh-CN': '诉求', 'en-US': 'Cases' }, permission: 'case:list' },
    { path: 'scores', label: { 'zh-CN': '满意评分', 'en-US': 'Scores' }, permission: 'score:list' },
    { path: 'categories', label: { 'zh-CN': '诉求类别', 'en-US': 'Categories' }, permission: 'category:edit' },
    { path: 'rules', label: { 'zh-CN': '派单规则', 'en-US': 'Dispatch rules' }, permission: 'rule:edit' },
    { path: 'settings', label: { 'zh-CN': '时限设置', 'en-US': 'Time limits' }, permission: 'settings:edit' },
    { path: 'audit', label: { 'zh-CN': '民情留痕', 'en-US': 'Trace of cases' }, permission: 'audit:view' },
  ],
  residentPages: [
    { path: 'report', door: 'report', label: { 'zh-CN': '我要反映', 'en-US': 'Report' }, load: () => import('./resident/report.page.tsx') },
    { path: 'track', door: 'track', label: { 'zh-CN': '查进度', 'en-US': 'Track' }, load: () => import('./resident/track.page.tsx') },
    { path: 'score', news: true, label: { 'zh-CN': '活动评分', 'en-US': 'Score an event' }, load: () => import('./resident/score.page.tsx') },
  ],
  tracking: { path: 'track', keptAs: 'feedback.reports', load: () => import('./resident/holds-code.ts') },
  tiles: [
    { id: 'cases', label: { 'zh-CN': '民情诉求', 'en-US': 'Cases' }, heart: 'precision', permission: 'case:list', load: () => import('./figure/open-cases.tile.tsx') },
    { id: 'satisfaction', label: { 'zh-CN': '群众评价', 'en-US': 'Ratings' }, heart: 'patience', permission: 'case:list', load: () => import('./figure/satisfaction.tile.tsx') },
  ],
  panels: [
    { slot: 'feedback.case', label: { 'zh-CN': '相似诉求', 'en-US': 'Similar cases' }, permission: 'case:list', load: () => import('./case/similar-cases.panel.tsx') },
    { slot: 'platform.area', label: { 'zh-CN': '民情诉求', 'en-US': 'Cases' }, permission: 'case:list', load: () => import('./shell/area-cases.panel.tsx') },
  ],
  inbox: { permission: 'case:list', load: withWords('feedback', locales, () => import('./shell/inbox.ts')) },
  search: { permission: 'case:list', load: withWords('feedback', locales, () => import('./shell/search.ts')) },
})
