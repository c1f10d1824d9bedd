/**
 * What is counted of a place and time; each figure drills down to the rows that it counts.
 * - `events`: events that were held, from their beginning on; `campaigns`: campaign days among them; `attended`: the people who came to them;
 * - `planned`: events that are still ahead; `cancelled`.
 */
export const eventFigures = ['events', 'campaigns', 'attended', 'planned', 'cancelled'] as const
export type EventFigure = (typeof eventFigures)[number]

/** The same with `hubs`: the red harbours (红色港湾) in use now, whatever the time. */
export const cultureFigures = ['hubs', ...eventFigures] as const
export type CultureFigure = (typeof cultureFigures)[number]

/** How many each figure counts. */
export type CultureTally = Readonly<Record<CultureFigure, number>>
