/** The name under which a phone keeps the codes of the rounds that it has given a card of. */
export const keptScores = 'feedback.scores'
