import { dueWork, eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import { ScoreRound } from './score.entity.ts'
import { lapseRound } from './score.work.ts'

/** Looks every minute for rounds whose days are over. */
export const rounds = dueWork({
  name: 'feedback.rounds',
  cron: '* * * * *',
  looks: [eachOf(ScoreRound, (now) => is`(r.closed_at is null and r.until <= ${now})`, (round, work) => lapseRound(work, round))],
})
