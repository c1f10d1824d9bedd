import { permissions } from '@wuxin/culture/permissions'
import { withWords } from '@wuxin/web/i18n'
import { defineModule } from '@wuxin/web/module'

const locales = { 'zh-CN': () => import('./locales/zh-CN.json'), 'en-US': () => import('./locales/en-US.json') }
const residentLocales = { 'zh-CN': () => import('./locales/resident/zh-CN.json'), 'en-US': () => import('./locales/resident/en-US.json') }

/** CULTURE 文化: a year of events, from plan to score card. */
export default defineModule({
  id: 'culture',
  title: { 'zh-CN': '文化', 'en-US': 'Culture' },
  icon: 'book',
  heart: 'patience',
  locales,
  residentLocales,
  permissions,
  pages: [
    { path: 'events', permission: 'event:list', load: () => import('./event/event-list.page.tsx') },
    { path: 'events/new', permission: 'event:plan', load: () => import('./event/new-event.page.tsx') },
    { path: 'events/:id', permission: 'event:list', load: () => import('./event/event.page.tsx') },
    { path: 'events/:id/edit', permission: 'event:plan', load: () => import('./event/amend-event.page.tsx') },
    { path: 'contests', permission: 'contest:list', load: () => import('./contest/contest-list.page.tsx') },
    { path: 'contests/:id', permission: 'contest:list', load: () => import('./contest/contest.page.tsx') },
    { path: 'judging', permission: 'sheet:give', load: () => import('./judging/judging-list.page.tsx') },
    { path: 'judging/:id', permission: 'sheet:give', load: () => import('./judging/judging.page.tsx') },
    { path: 'venues', permission: 'venue:list', load: () => import('./venue/venue-list.page.tsx') },
    { path: 'venues/new', permission: 'venue:edit', load: () => import('./venue/new-venue.page.tsx') },
    { path: 'venues/:id', permission: 'venue:list', load: () => import('./venue/venue.page.tsx') },
    { path: 'venues/:id/edit', permission: 'venue:edit', load: () => import('./venue/amend-venue.page.tsx') },
    { path: 'calendar', permission: 'booking:list', load: () => import('./booking/calendar.page.tsx') },
    { path: 'find', permission: 'booking:ask', load: () => import('./booking/find.page.tsx') },
    { path: 'bookings', permission: 'booking:list', load: () => import('./booking/booking-list.page.tsx') },
    { path: 'bookings/:id', permission: 'booking:list', load: () => import('./booking/booking.page.tsx') },
    { path: 'year-plan', permission: 'year-plan:list', load: () => import('./year-plan/year-plan.page.tsx') },
    { path: 'figures', permission: 'figure:list', load: () => import('./figure/figures.page.tsx') },
    { path: ':kind/:id/trace', permission: 'trace:view', load: () => import('./trace/trace.page.tsx') },
    { path: 'settings', permission: 'settings:edit', load: () => import('./settings/settings.page.tsx') },
    { path: 'audit', permission: 'audit:view', load: () => import('./trace/trace.page.tsx') },
  ],
  nav: [
    { path: 'events', label: { 'zh-CN': '活动', 'en-US': 'Events' }, permission: 'event:list' },
    { path: 'contests', label: { 'zh-CN': '比赛', 'en-US': 'Contests' }, permission: 'contest:list' },
    { path: 'judging', label: { 'zh-CN': '我的评分', 'en-US': 'My judging' }, permission: 'sheet:give' },
    { path: 'year-plan', label: { 'zh-CN': '年度计划', 'en-US': 'Year plan' }, permission: 'year-plan:list' },
    { path: 'calendar', label: { 'zh-CN': '场地日历', 'en-US': 'Calendar of venues' }, permission: 'booking:list' },
    { path: 'bookings', label: { 'zh-CN': '场地预约', 'en-US': 'Bookings' }, permission: 'booking:list' },
    { path: 'find', label: { 'zh-CN': '找空场地', 'en-US': 'Find a venue' }, permission: 'booking:ask' },
    { path: 'venues', label: { 'zh-CN': '场地', 'en-US': 'Venues' }, permission: 'venue:list' },
    { path: 'figures', label: { 'zh-CN': '文化数字', 'en-US': 'Figures' }, permission: 'figure:list' },
    { path: 'settings', label: { 'zh-CN': '文化设置', 'en-US': 'Settings' }, permission: 'settings:edit' },
    { path: 'audit', label: { 'zh-CN': '文化留痕', 'en-US': 'Trace of culture' }, permission: 'audit:view' },
  ],
  residentPages: [
    { path: 'events', news: true, label: { 'zh-CN': '近期活动', 'en-US': 'What is on' }, load: () => import('./resident/events.page.tsx') },
    { path: 'sign-up', label: { 'zh-CN': '报名', 'en-US': 'Sign up' }, load: () => import('./resident/sign-up.page.tsx') },
    { path: 'my', door: 'track', label: { 'zh-CN': '我的报名', 'en-US': 'My sign-up' }, load: () => import('./resident/my.page.tsx') },
    { path: 'here/:event/:door', label: { 'zh-CN': '扫码签到', 'en-US': 'Check in' }, load: () => import('./resident/here.page.tsx') },
    { path: 'venues', label: { 'zh-CN': '附近场地', 'en-US': 'Venues nearby' }, load: () => import('./resident/venues.page.tsx') },
    { path: 'quiz', label: { 'zh-CN': '知识答题', 'en-US': 'Quiz' }, load: () => import('./resident/quiz.page.tsx') },
    { path: 'results', label: { 'zh-CN': '比赛成绩', 'en-US': 'Contest results' }, load: () => import('./resident/results.page.tsx') },
  ],
  tracking: { path: 'my', keptAs: 'culture.codes', load: () => import('./resident/holds-code.ts') },
  tiles: [{ id: 'culture', label: { 'zh-CN': '文化', 'en-US': 'Culture' }, heart: 'patience', permission: 'figure:list', load: () => import('./figure/culture.tile.tsx') }],
  panels: [{ slot: 'platform.area', label: { 'zh-CN': '文化', 'en-US': 'Culture' }, permission: 'figure:list', load: () => import('./shell/area-culture.panel.tsx') }],
  inbox: { permission: 'event:list', load: withWords('culture', locales, () => import('./shell/inbox.ts')) },
  search: { permission: 'event:list', load: withWords('culture', locales, () => import('./shell/search.ts')) },
})
