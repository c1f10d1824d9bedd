import type { TodoLook } from '@wuxin/service/list/inbox'
import type { RecordKind, TodoStep } from '@wuxin/volunteers/overview.schema'
import { buildingsToDo } from './building/building-inbox.queries.ts'
import { homeServicesToDo } from './home-service/home-service-inbox.queries.ts'
import { alarmsToDo } from './household/alarm-inbox.queries.ts'
import { householdsToDo } from './household/household-inbox.queries.ts'
import { watchesToDo } from './household/watch-inbox.queries.ts'
import { ordersToDo } from './order/order-inbox.queries.ts'
import { pledgesToDo } from './pledge/pledge-inbox.queries.ts'
import { projectsToDo } from './project/project-inbox.queries.ts'
import { reportsToDo } from './report/report-inbox.queries.ts'
import { sessionsToDo } from './session/session-inbox.queries.ts'
import { recordsToDo } from './volunteer/service-record-inbox.queries.ts'
import { wishesToDo } from './wish/wish-inbox.queries.ts'

/** Where to look for what waits for somebody (我的待办): each kind of record says in its own folder what does. */
export const todoLooks: readonly TodoLook<RecordKind, TodoStep>[] = [
  alarmsToDo,
  watchesToDo,
  wishesToDo,
  ordersToDo,
  homeServicesToDo,
  projectsToDo,
  householdsToDo,
  buildingsToDo,
  recordsToDo,
  reportsToDo,
  pledgesToDo,
  sessionsToDo,
]
