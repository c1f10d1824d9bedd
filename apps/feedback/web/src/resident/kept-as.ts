/** The name under which a phone keeps the codes of reports. */
export const keptAs = 'feedback.reports'
