/** How the history of an event is told. */
export const eventTelling = {
  texts: 'events', byClock: ['openSignUp', 'closeSignUp', 'openCheckIn', 'answer'], tones: { plan: 'waiting', postpone: 'dueSoon', cancel: 'outOfRemit', answer: 'explained', archive: 'done' }, groups: { changed: 'field', news: 'events.news' },
} as const
