import { caseClosed, caseOpened, caseReported, caseTabled, scoreCardClosed, scoreCardOpened } from '@wuxin/events/feedback'
import { filesAttached } from '@wuxin/events/file'
import { noticeSent } from '@wuxin/events/notice'
import { permissions } from '@wuxin/feedback/permissions'
import { defineService } from '@wuxin/service/define'
import { caseExport } from './case/case-export.routes.ts'
import { takeWantedCase, takeWhistledHazard } from './case/case-wanted.events.ts'
import { Case } from './case/case.entity.ts'
import { Step, Whistle } from './case/case.table.ts'
import { recount } from './case/recount.job.ts'
import { keepTopicNews } from './case/topic-moved.events.ts'
import { Category } from './category/category.entity.ts'
import { DispatchRule } from './dispatch-rule/dispatch-rule.entity.ts'
import { escalation } from './case/escalation.job.ts'
import { CreateCases } from './migrations/202511221200-cases.migration.ts'
import { ListByIndex } from './migrations/202611222330-list-by-index.migration.ts'
import { Tabled } from './migrations/202611231030-tabled.migration.ts'
import { CreateScores } from './migrations/202611261050-score.migration.ts'
import { RecordStep } from './record-step/record-step.table.ts'
import { feedbackRouter } from './router.ts'
import { rounds } from './score/rounds.job.ts'
import { scoreExport } from './score/score-export.routes.ts'
import { openWantedRound } from './score/score-wanted.events.ts'
import { ScoreRound } from './score/score.entity.ts'
import { ScoreCard } from './score/score.table.ts'

/** FEEDBACK 民情: residents' cases on their seven steps, and what they think of what is done for them. */
export const service = defineService({
  id: 'feedback',
  entities: [Case, Whistle, Step, Category, DispatchRule, ScoreRound, ScoreCard, RecordStep],
  migrations: [
    { name: '202511221200-cases', class: CreateCases },
    { name: '202611222330-list-by-index', class: ListByIndex },
    { name: '202611231030-tabled', class: Tabled },
    { name: '202611261050-score', class: CreateScores },
  ],
  router: feedbackRouter,
  permissions,
  publishes: [caseReported, caseTabled, caseOpened, caseClosed, scoreCardOpened, scoreCardClosed, filesAttached, noticeSent],
  subscribes: [keepTopicNews, takeWantedCase, takeWhistledHazard, openWantedRound],
  jobs: [escalation, recount, rounds],
  routes: [caseExport, scoreExport],
})
