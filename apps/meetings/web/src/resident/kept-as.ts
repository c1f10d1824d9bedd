/** The name under which a phone keeps the codes of topics. */
export const keptAs = 'meetings.topics'
