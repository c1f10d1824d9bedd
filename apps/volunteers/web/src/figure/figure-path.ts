import { listOfFigure, type VolunteerFigure } from '@wuxin/volunteers/figure.rules'
import { listPath, type Question } from '@wuxin/web/list-path'

/** The page of each list that figures lead to. */
const pages: Record<(typeof listOfFigure)[VolunteerFigure], string> = {
  wishes: 'wishes', homeServices: 'home-services', sessions: 'sessions', households: 'households', organisations: 'organisations', orders: 'orders', volunteers: 'volunteers', teams: 'teams',
  projects: 'projects', alliances: 'alliances', pledges: 'pledges', reports: 'reports',
}

/** The rows that a figure counts, of the same place and days. */
export const figurePath = (figure: VolunteerFigure, over: Question): string => listPath('volunteers', pages[listOfFigure[figure]], { ...over, figure })
