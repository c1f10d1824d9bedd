import { permissions } from '@wuxin/meetings/permissions'
import { withWords } from '@wuxin/web/i18n'
import { defineModule } from '@wuxin/web/module'

const locales = { 'zh-CN': () => import('./locales/zh-CN.json'), 'en-US': () => import('./locales/en-US.json') }
const residentLocales = { 'zh-CN': () => import('./locales/resident/zh-CN.json'), 'en-US': () => import('./locales/resident/en-US.json') }

/** MEETINGS 会商: topics from where they are raised to where they are confirmed. */
export default defineModule({
  id: 'meetings',
  title: { 'zh-CN': '会商', 'en-US': 'Meetings' },
  icon: 'people',
  heart: 'sincerity',
  locales,
  residentLocales,
  permissions,
  pages: [
    { path: 'topics', permission: 'topic:list', load: () => import('./topic/topic-list.page.tsx') },
    { path: 'topics/new', permission: 'topic:propose', load: () => import('./topic/propose.page.tsx') },
    { path: 'topics/:id', permission: 'topic:list', load: () => import('./topic/topic.page.tsx') },
    { path: 'topics/:id/way', permission: 'topic:list', load: () => import('./topic/way.page.tsx') },
    { path: 'meetings', permission: 'meeting:list', load: () => import('./meeting/meeting-list.page.tsx') },
    { path: 'meetings/new', permission: 'meeting:arrange', load: () => import('./meeting/arrange.page.tsx') },
    { path: 'meetings/:id', permission: 'meeting:list', load: () => import('./meeting/meeting.page.tsx') },
    { path: 'meetings/:id/poster', permission: 'meeting:arrange', load: () => import('./meeting/poster.page.tsx') },
    { path: 'meetings/:id/sign-in', permission: 'meeting:attend', load: () => import('./meeting/sign-in.page.tsx') },
    { path: 'meetings/:id/publish', permission: 'minutes:publish', load: () => import('./meeting/publish.page.tsx') },
    { path: 'meetings/:id/print', permission: 'meeting:list', load: () => import('./meeting/print.page.tsx') },
    { path: 'bodies', permission: 'body:list', load: () => import('./body/body-list.page.tsx') },
    { path: 'bodies/:id', permission: 'body:list', load: () => import('./body/body.page.tsx') },
    { path: 'tasks', permission: 'task:list', load: () => import('./task/task-list.page.tsx') },
    { path: 'tasks/:id', permission: 'task:list', load: () => import('./task/task.page.tsx') },
    { path: 'rates', permission: 'topic:list', load: () => import('./figure/rates.page.tsx') },
    { path: 'reception', permission: 'reception:list', load: () => import('./reception/reception.page.tsx') },
    { path: ':kind/:id/trace', permission: 'topic:list', load: () => import('./trace/trace.page.tsx') },
    { path: 'settings', permission: 'settings:edit', load: () => import('./settings/settings.page.tsx') },
    { path: 'audit', permission: 'audit:view', load: () => import('./trace/trace.page.tsx') },
  ],
  nav: [
    { path: 'topics', label: { 'zh-CN': '议题', 'en-US': 'Topics' }, permission: 'topic:list' },
    { path: 'meetings', label: { 'zh-CN': '会议', 'en-US': 'Meetings' }, permission: 'meeting:list' },
    { path: 'tasks', label: { 'zh-CN': '交办', 'en-US': 'Tasks' }, permission: 'task:list' },
    { path: 'bodies', label: { 'zh-CN': '议事机构', 'en-US': 'Bodies' }, permission: 'body:list' },
    { path: 'reception', label: { 'zh-CN': '业委会接待', 'en-US': 'Reception' }, permission: 'reception:list' },
    { path: 'rates', label: { 'zh-CN': '协调解决率', 'en-US': 'Coordination rate' }, permission: 'topic:list' },
    { path: 'settings', label: { 'zh-CN': '会商设置', 'en-US': 'Settings' }, permission: 'settings:edit' },
    { path: 'audit', label: { 'zh-CN': '会商留痕', 'en-US': 'Trace of meetings' }, permission: 'audit:view' },
  ],
  residentPages: [
    { path: 'propose', door: 'propose', label: { 'zh-CN': '提个议题', 'en-US': 'Propose a topic' }, load: () => import('./resident/propose.page.tsx') },
    { path: 'topic', door: 'track', label: { 'zh-CN': '议题进度', 'en-US': 'Follow a topic' }, load: () => import('./resident/topic.page.tsx') },
    { path: 'minutes', label: { 'zh-CN': '会议公开', 'en-US': 'Published minutes' }, news: true, load: () => import('./resident/minutes.page.tsx') },
  ],
  tracking: { path: 'topic', keptAs: 'meetings.topics', load: () => import('./resident/holds-code.ts') },
  tiles: [
    { id: 'topics', label: { 'zh-CN': '会商议题', 'en-US': 'Topics' }, heart: 'sincerity', permission: 'topic:list', load: () => import('./figure/topics.tile.tsx') },
    { id: 'coordination', label: { 'zh-CN': '协调解决率', 'en-US': 'Coordination rate' }, heart: 'sincerity', permission: 'topic:list', load: () => import('./figure/coordination.tile.tsx') },
  ],
  panels: [
    { slot: 'feedback.case', label: { 'zh-CN': '会商议题', 'en-US': 'Topics' }, permission: 'topic:list', load: () => import('./shell/case-topics.panel.tsx') },
    { slot: 'platform.area', label: { 'zh-CN': '会商', 'en-US': 'Meetings' }, permission: 'topic:list', load: () => import('./shell/area-meetings.panel.tsx') },
  ],
  inbox: { permission: 'topic:list', load: withWords('meetings', locales, () => import('./shell/inbox.ts')) },
  search: { permission: 'topic:list', load: withWords('meetings', locales, () => import('./shell/search.ts')) },
})
