import { permissions } from '@wuxin/culture/permissions'
import { eventArchived, scoreCardWanted } from '@wuxin/events/culture'
import { filesAttached, filesFreed } from '@wuxin/events/file'
import { noticeSent } from '@wuxin/events/notice'
import { defineService } from '@wuxin/service/define'
import { bookingExport } from './booking/booking-export.routes.ts'
import { Bank, Question } from './bank/bank.table.ts'
import { questionExport, questionSheetRoutes } from './bank/question-sheet.routes.ts'
import { Booking } from './booking/booking.entity.ts'
import { bookings } from './booking/bookings.job.ts'
import { ContestEntrant, ContestJudge, ContestPaper, ContestRelative } from './contest/contest-part.table.ts'
import { Contest } from './contest/contest.entity.ts'
import { resultExport } from './contest/result-export.routes.ts'
import { ScoreSheet } from './contest/sheet.entity.ts'
import { SheetCorrection } from './contest/sheet.table.ts'
import { archiveExport } from './archive/archive-export.routes.ts'
import { eventExport } from './event/event-export.routes.ts'
import { eventFeed } from './event/event-feed.routes.ts'
import { CultureEvent } from './event/event.entity.ts'
import { events } from './event-step/events.job.ts'
import { noteClosedCard, noteOpenedCard } from './event-step/score-card.events.ts'
import { CreateSignUps } from './migrations/202611261020-sign-up.migration.ts'
import { CreateCulture } from './migrations/202611261000-culture.migration.ts'
import { offers, reminders } from './sign-up/offers.job.ts'
import { CreatePhotos } from './migrations/202611261025-photo.migration.ts'
import { EventPhoto } from './photo/photo.entity.ts'
import { SignUp } from './sign-up/sign-up.entity.ts'
import { signUpExport } from './sign-up/sign-up-export.routes.ts'
import { CreateVenues } from './migrations/202611261010-venue.migration.ts'
import { CreateContests } from './migrations/202611261030-contest.migration.ts'
import { CreateQuizzes } from './migrations/202611261040-quiz.migration.ts'
import { Quiz } from './quiz/quiz.entity.ts'
import { quizzes } from './quiz/quizzes.job.ts'
import { sittingExport } from './quiz/sitting-export.routes.ts'
import { Sitting, SittingAnswer } from './quiz/sitting.table.ts'
import { recount } from './recount.job.ts'
import { cultureRouter } from './router.ts'
import { Step } from './step/step.table.ts'
import { Venue } from './venue/venue.entity.ts'
import { VenueClosure } from './venue/venue.table.ts'
import { PlanItem } from './year-plan/plan-item.entity.ts'

/** CULTURE 文化: a year of events, from plan to score card. */
export const service = defineService({
  id: 'culture',
  entities: [
    CultureEvent, Step,
    Venue, VenueClosure, Booking, PlanItem,
    SignUp, EventPhoto,
    Contest, ContestEntrant, ContestJudge, ContestRelative, ContestPaper, ScoreSheet, SheetCorrection,
    Bank, Question, Quiz, Sitting, SittingAnswer,
  ],
  migrations: [
    { name: '202611261000-culture', class: CreateCulture },
    { name: '202611261010-venue', class: CreateVenues },
    { name: '202611261020-sign-up', class: CreateSignUps },
    { name: '202611261025-photo', class: CreatePhotos },
    { name: '202611261030-contest', class: CreateContests },
    { name: '202611261040-quiz', class: CreateQuizzes },
  ],
  subscribes: [noteOpenedCard, noteClosedCard],
  router: cultureRouter,
  permissions,
  publishes: [scoreCardWanted, eventArchived, filesAttached, filesFreed, noticeSent],
  jobs: [events, offers, reminders, bookings, quizzes, recount],
  routes: [eventFeed, eventExport, archiveExport, resultExport, signUpExport, bookingExport, questionExport, questionSheetRoutes, sittingExport],
})
