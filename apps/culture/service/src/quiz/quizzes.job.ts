import { dueWork, eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import { Quiz } from './quiz.entity.ts'
import { endQuiz } from './quiz.work.ts'
import { endSitting } from './sitting.work.ts'
import { Sitting } from './sitting.table.ts'

/** Looks every minute for papers whose time is over, and for quizzes that end. */
export const quizzes = dueWork({
  name: 'culture.quizzes',
  cron: '* * * * *',
  looks: [
    eachOf(Sitting, (now) => is`(r.ended_at is null and r.voided_at is null and r.due_at < ${now})`, (sitting: Sitting, work) => endSitting(work, sitting, 'time', work.now)),
    eachOf(Quiz, (now) => is`(r.state = 'open' and r.closes_at <= ${now})`, (quiz: Quiz, work) => endQuiz(work, quiz)),
  ],
})
