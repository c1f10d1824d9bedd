import type { VolunteerFigure } from '@wuxin/volunteers/figure.rules'

/** The figures as they are read: what was done for people, who does it, and what is done together. */
export const figureGroups = {
  people: ['wishes_fulfilled', 'home_services', 'orders', 'livelihood_matters', 'sessions', 'paired'],
  force: ['participants', 'teams', 'reports', 'pledges_kept'],
  work: ['contracts', 'alliances', 'organisations'],
} as const satisfies Record<string, readonly VolunteerFigure[]>
export type FigureGroup = keyof typeof figureGroups

/** Their order on the page. */
export const groupsInOrder: readonly FigureGroup[] = ['people', 'force', 'work']
