/**
 * What is counted of the events of a place and time; each figure drills down to the rows that it counts.
 * - `events`: events that were held, from their check-in on; `planned`: those that are still ahead; `cancelled`.
 * - `campaigns`: campaign days among those that were held.
 */
export const eventFigures = ['events', 'planned', 'campaigns', 'cancelled'] as const
export type EventFigure = (typeof eventFigures)[number]
