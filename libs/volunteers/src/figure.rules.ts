/**
 * What is counted of one place and time; each figure drills down to the rows that it counts.
 * - `wishes_fulfilled`: wishes that the wisher, or a call back, confirmed;
 * - `home_services`: repairs of the service home that were called back as mended;
 * - `sessions`: professional sessions that were held;
 * - `paired`: people of the households that were in care within the days;
 * - `organisations`: social organisations of the county that are not closed;
 * - `livelihood_matters`: orders closed as solved in which a party member did the work;
 * - `orders`: orders closed as solved; `participants`: different people with a confirmed record of service;
 * - `teams`, `contracts` (signed by all sides), `alliances`, `pledges_kept`, `reports` (双报到 confirmed).
 */
export const volunteerFigures = [
  'wishes_fulfilled', 'home_services', 'sessions', 'paired', 'organisations', 'livelihood_matters', 'orders', 'participants', 'teams', 'contracts', 'alliances',
  'pledges_kept', 'reports',
] as const
export type VolunteerFigure = (typeof volunteerFigures)[number]

/** How many each figure counts. */
export type VolunteerTally = Readonly<Record<VolunteerFigure, number>>

/** What can be counted by place and by month: social organisations are the county's. */
export const placedFigures = volunteerFigures.filter((figure) => figure !== 'organisations')
export type PlacedFigure = (typeof placedFigures)[number]

/** The list that shows a figure's rows: its own name as `figure` narrows it, beside the same place and days. */
export const listOfFigure = {
  wishes_fulfilled: 'wishes',
  home_services: 'homeServices',
  sessions: 'sessions',
  paired: 'households',
  organisations: 'organisations',
  livelihood_matters: 'orders',
  orders: 'orders',
  participants: 'volunteers',
  teams: 'teams',
  contracts: 'projects',
  alliances: 'alliances',
  pledges_kept: 'pledges',
  reports: 'reports',
} as const satisfies Record<VolunteerFigure, string>

/** 圆梦与服务: wishes and home services fulfilled, shown as one number of two lists. */
export const fulfilledOf = ({ wishes_fulfilled, home_services }: Pick<VolunteerTally, 'wishes_fulfilled' | 'home_services'>): number => wishes_fulfilled + home_services
