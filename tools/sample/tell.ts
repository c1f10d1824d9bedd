import type { CaseState } from '@wuxin/feedback/case.schema'
import { defaultCategories } from '@wuxin/feedback/category.schema'
import { dispatch } from '@wuxin/feedback/dispatch.rules'
import { addWorkingDays, dayOf, endOfDay, type Calendar, type ClockSetting } from '@wuxin/platform/working-day'
import type { PlannedStep } from './case-plan.ts'
import { extensionReasons, extraPlan, handOverReasons, ratingWordsFor, returnReasons, sendBackReasons, superviseWords, wording } from './case-words.ts'
import { dispatchRules } from './dispatch-rules.ts'
import { addOfficeMinutes, leisureAfter } from './office-time.ts'
import { holderOf, holdersOf, named, officerFor, type SamplePerson } from './people.ts'
import { plannedReport } from './planned-report.ts'
import type { Plot, Tale } from './plot.ts'
import { Random } from './random.ts'
import { buildingsAt, leadOf, unitsOfStory, wrongUnitFor } from './story-units.ts'
import { Telling } from './telling.ts'

/**
 * Tells a case from its report to the plot's `until`; what is overdue `asOf` has been escalated by then. Throws a
 * RangeError where a post that it needs is vacant.
 */
export function tell(plot: Plot, calendar: Calendar, asOf?: Date): Tale {
  return new Teller(plot, calendar).tell(asOf)
}

class Teller {
  readonly #plot: Plot
  readonly #calendar: Calendar
  readonly #random: Random
  readonly #fill: (text: string) => string
  readonly #handle: ClockSetting | null
  readonly #told: Telling
  readonly #lead: string
  readonly #units: string[]
  #receiver: SamplePerson | null = null
  /** The plot's turn while it has yet to come. */
  #turn: Plot['turn']

  constructor(plot: Plot, calendar: Calendar) {
    this.#plot = plot
    this.#calendar = calendar
    this.#random = new Random(plot.seed)
    this.#turn = plot.turn
    this.#fill = wording(plot.story, this.#random.pick(buildingsAt(plot.area)), this.#random)
    const category = defaultCategories.find((each) => each.code === plot.story.category)
    this.#handle = category?.handle ?? null
    const { emergency = false } = category ?? {}
    this.#told = new Telling(plot.reportedAt, { emergency, handle: this.#handle, late: plot.late }, calendar, this.#random)
    this.#lead = leadOf(plot)
    this.#units = unitsOfStory(plot).filter((unit) => unit === this.#lead || this.#random.chance(0.8))
  }

  tell(asOf: Date | undefined): Tale {
    const report = plannedReport(this.#plot, this.#fill, this.#random)
    const told = this.#told
    while (told.state !== this.#plot.until || (this.#plot.mended && told.reopened === 0)) this.#phases[told.state]()
    if (this.#turn === 'asking') this.#ask(this.#told.after(60, 400))
    if (this.#turn === 'tabled') this.#table()
    if (asOf) told.escalateUntil(asOf)
    return { planned: { county: this.#plot.county, report, steps: told.steps }, due: told.due, told: told.now }
  }

  /** What brings a case out of each state. */
  readonly #phases: Record<CaseState, () => void> = {
    discover: () => this.#accept(),
    whistle: () => this.#whistle(),
    report_in: () => this.#answerWhistle(),
    deliberate: () => this.#deliberate(),
    handle: () => this.#handleIt(),
    answer: () => this.#answer(),
    rate: () => this.#rate(),
    closed: () => {
      throw new RangeError(`${this.#plot.seed} is closed before ${this.#plot.until}`)
    },
  }

  get #first(): string {
    return named(this.#receiver).userName
  }

  get #township(): string {
    return named(holderOf('township_officer', this.#plot.area)).userName
  }

  #accept(): void {
    const { area, story } = this.#plot
    const { receiver } = dispatch({ area, category: story.category }, dispatchRules.filter((rule) => rule.county === this.#plot.county))
    this.#receiver = this.#random.pick(holdersOf(receiver.role, receiver.area))
    if (this.#takes('handed-over') && receiver.role !== 'community_worker') {
      const to = { role: 'community_worker' as const, area: area.slice(0, 12) }
      this.#told.step({ action: 'handOver', at: this.#told.after(10, 120), by: this.#first, input: { reason: this.#random.pick(handOverReasons), to } }, 'discover')
      this.#receiver = this.#random.pick(holdersOf(to.role, to.area))
    }
    this.#told.step({ action: 'accept', at: this.#told.after(10, 220), by: this.#first, input: {} }, 'whistle')
  }

  #whistle(): void {
    if (this.#takes('returned')) this.#units.push(wrongUnitFor(this.#plot, this.#random))
    const units = this.#random.shuffle(this.#units)
    this.#told.whistle({ action: 'whistle', at: this.#told.after(10, 180), by: this.#first, input: { kind: this.#plot.story.kind, units, lead: this.#lead } })
  }

  #answerWhistle(): void {
    const [unit] = this.#told.pendingUnits
    if (unit === undefined) throw new RangeError(`no unit is whistled in ${this.#plot.seed}`)
    const by = this.#officer(unit)
    const at = this.#told.after(15, this.#plot.story.kind === 'hardship' ? 180 : 95)
    if (unitsOfStory(this.#plot).includes(unit)) return this.#told.whistleAnswered({ action: 'reportIn', at, by, input: { unit } })
    this.#told.whistleAnswered({ action: 'returnWhistle', at, by, input: { unit, reason: this.#random.pick(returnReasons), should: this.#lead } })
  }

  #deliberate(): void {
    const lead = officerFor(this.#lead, this.#plot.area)
    const leads = lead?.grants.some((each) => each.role === 'department_officer') && this.#random.chance(0.3)
    const at = this.#told.after(60, 480)
    const more = this.#handle?.unit === 'workingDays' && this.#random.chance(0.3) ? this.#handle.amount + this.#random.int(0, 3) : null
    const due = more === null ? undefined : dayOf(addWorkingDays(at, more, this.#calendar))
    const plan = this.#fill(this.#plot.story.plan) + (this.#random.chance(0.25) ? extraPlan : '')
    this.#told.step({ action: 'deliberate', at, by: leads ? named(lead).userName : this.#first, input: { plan, lead: this.#lead, due } }, 'handle')
    if (due !== undefined) this.#told.moveDue(endOfDay(new Date(`${due}T00:00:00+08:00`)))
  }

  #handleIt(): void {
    if (this.#told.reopened > 0 && this.#told.steps.at(-1)?.action === 'rate') return this.#callBack()
    const at = this.#takes('extended') ? this.#extend() : this.#told.afterHandling()
    if (this.#plot.late === 'handle' && this.#told.due) this.#supervise(addOfficeMinutes(this.#told.due, 30, this.#calendar), at)
    this.#told.step({ action: 'finish', at, by: this.#officer(this.#lead), input: { result: this.#again('finish', '已按意见补办：') + this.#fill(this.#plot.story.result) } }, 'answer')
  }

  #callBack(): void {
    const words = '已电话回访，居民认为未彻底解决，请牵头单位限期整改'
    const at = addOfficeMinutes(this.#told.now, this.#random.int(60, 400), this.#calendar)
    this.#told.step({ action: 'callBack', at, by: this.#first, input: { words } })
  }

  /** Asks in time and is granted more by the township; when the lead comes to an end, some time past the first deadline. */
  #extend(): Date {
    const first = this.#told.due ?? this.#told.now
    const until = this.#ask(this.#told.after(120, 500))
    this.#told.step({ action: 'grantExtension', at: this.#told.after(20, 200), by: this.#township, input: {} })
    this.#told.moveDue(until)
    return addOfficeMinutes(first, this.#random.int(60, 900), this.#calendar)
  }

  #ask(at: Date): Date {
    const due = this.#told.due ?? at
    const until = endOfDay(addWorkingDays(due, this.#random.int(3, 8), this.#calendar))
    const input = { until: dayOf(until), reason: this.#random.pick(extensionReasons) }
    this.#told.step({ action: 'askExtension', at, by: this.#officer(this.#lead), input })
    return until
  }

  /** Brings it before a meeting (提交议题). */
  #table(): void {
    const { story } = this.#plot
    const input = { title: this.#fill(story.title), words: `${this.#fill(story.words[0])}\n${this.#fill(story.plan)}` }
    this.#told.step({ action: 'table', at: this.#told.after(10, 60), by: this.#first, input })
  }

  /** The township supervises (督办) some overdue cases, before the lead unit comes to an end. */
  #supervise(at: Date, before: Date): void {
    if (at >= before || this.#random.chance(0.4)) return
    this.#told.step({ action: 'supervise', at, by: this.#township, input: { words: superviseWords } })
  }

  #answer(): void {
    const at = this.#told.after(20, 240)
    if (this.#takes('sent-back')) {
      return this.#told.step({ action: 'sendBack', at, by: this.#first, input: { reason: this.#random.pick(sendBackReasons) } }, 'handle')
    }
    const input = { outcome: this.#plot.outcome, words: `您好，${this.#again('answer', '经重新办理，')}${this.#fill(this.#plot.story.answer)}` }
    this.#told.step({ action: 'answer', at, by: this.#first, input }, 'rate')
  }

  #rate(): void {
    const { area, channel, mended, rating } = this.#plot
    const reopens = mended && this.#told.reopened === 0
    const given = reopens ? 'dissatisfied' : rating
    if (given === null) return this.#told.step({ action: 'lapse', at: new Date((this.#told.due?.getTime() ?? 0) + 60_000), by: null, input: {} }, 'closed')
    const called = (channel === 'phone' || channel === 'window') && this.#random.chance(0.7)
    const at = called ? addOfficeMinutes(this.#told.now, this.#random.int(300, 1200), this.#calendar) : leisureAfter(this.#told.now, this.#calendar, this.#random)
    const by = called ? this.#random.pick(holdersOf('community_worker', area)).userName : null
    if (reopens) this.#told.reopened += 1
    this.#told.step({ action: 'rate', at, by, input: { rating: given, words: ratingWordsFor(given, this.#plot.outcome, this.#random) } }, reopens ? 'handle' : 'closed')
  }

  /** The words, if such a step was taken before. */
  #again(action: PlannedStep['action'], words: string): string {
    return this.#told.steps.some((each) => each.action === action) ? words : ''
  }

  /** Whether the plot's turn is this one and has yet to come; then it has come. */
  #takes(turn: Plot['turn']): boolean {
    if (this.#turn !== turn) return false
    this.#turn = null
    return true
  }

  #officer(unit: string): string {
    return named(officerFor(unit, this.#plot.area), unit).userName
  }
}
