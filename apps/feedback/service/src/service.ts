import { caseClosed, caseOpened, caseReported, caseTabled } from '@wuxin/events/feedback'
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
import { feedbackRouter } from './router.ts'

/** FEEDBACK 民情: residents' cases on their seven steps. */
export const service = defineService({
  id: 'feedback',
  entities: [Case, Whistle, Step, Category, DispatchRule],
  migrations: [{ name: '202511221200-cases', class: CreateCases }, { name: '202611222330-list-by-index', class: ListByIndex }, { name: '202611231030-tabled', class: Tabled }],
  router: feedbackRouter,
  permissions,
  publishes: [caseReported, caseTabled, caseOpened, caseClosed, filesAttached, noticeSent],
  subscribes: [keepTopicNews, takeWantedCase, takeWhistledHazard],
  jobs: [escalation, recount],
  routes: [caseExport],
})
