import { describe, expect, it } from 'vitest'
import { alarmDue, looksOn, nextWake, windowNow, windowsOn, type Check, type Watch } from './curtain.rules.ts'
import { volunteerSettings } from './settings.schema.ts'

const settings = volunteerSettings.parse({})
const day = '2025-01-29'
const at = (time: string, on = day) => new Date(`${on}T${time}:00+08:00`)
const watch = (overrides: Partial<Watch> = {}): Watch => ({ since: at('12:00', '2025-01-01'), until: null, away: [], ...overrides })
const check = (window: number, sign: Check['sign'], time: string, on = day): Check => ({ day: on, window, sign, at: at(time, on) })
const due = (time: string, checks: Check[] = [], more: { watch?: Watch; after?: Date; on?: string } = {}) => alarmDue({ watch: more.watch ?? watch(), checks, after: more.after ?? at('20:00', '2025-01-28'), now: at(time, more.on) }, settings)

describe('the windows of a day', () => {
  it('are two, in Shanghai', () => {
    expect(windowsOn(day, settings).map(({ window, from, to }) => [window, from.toISOString(), to.toISOString()])).toEqual([[1, '2025-01-29T00:00:00.000Z', '2025-01-29T02:00:00.000Z'], [2, '2025-01-29T10:00:00.000Z', '2025-01-29T12:00:00.000Z']])
  })

  it('open with their first minute and are shut with their last', () => {
    expect([windowNow(at('07:59'), settings)?.window, windowNow(at('08:00'), settings)?.window, windowNow(at('10:00'), settings)?.window, windowNow(at('19:59'), settings)?.window]).toEqual([undefined, 1, undefined, 2])
  })

  it('wake the watch when the next one ends, overnight too', () => {
    expect([nextWake(at('06:00'), settings), nextWake(at('10:00'), settings), nextWake(at('23:00'), settings)]).toEqual([at('10:00'), at('20:00'), at('10:00', '2025-01-30')])
  })
})

describe('an alarm', () => {
  it('is raised at once by no sign, and by silence as the window ends', () => {
    expect(due('08:30', [check(1, 'none', '08:30')])).toMatchObject({ window: 1, because: 'no_sign' })
    expect(due('09:59')).toBeNull()
    expect(due('10:00')).toMatchObject({ window: 1, because: 'unheard' })
  })

  it('is none where a sign of life was seen, even if somebody saw none before', () => {
    expect(due('10:00', [check(1, 'seen', '08:20')])).toBeNull()
    expect(due('09:00', [check(1, 'none', '08:10'), check(1, 'seen', '08:50')])).toBeNull()
  })

  it('of the morning is answered by a sign of life in the evening', () => {
    expect(due('18:30', [check(2, 'seen', '18:20')])).toBeNull()
  })

  it('is raised once for a window, and again for the next', () => {
    expect(due('10:30', [], { after: at('10:00') })).toBeNull()
    expect(due('20:00', [], { after: at('10:00') })).toMatchObject({ window: 2 })
  })

  it('is the last window\'s alone where the service stood still over several', () => {
    expect(due('21:00', [], { after: at('10:00', '2025-01-25') })).toMatchObject({ day, window: 2 })
  })

  it('is none on days on which nobody is at home, before the consent and after its end', () => {
    expect(due('10:00', [], { watch: watch({ away: [{ from: day, to: '2025-02-05' }] }) })).toBeNull()
    expect(due('10:00', [], { watch: watch({ since: at('08:01') }), after: undefined })).toBeNull()
    expect(due('20:00', [], { watch: watch({ until: at('19:00') }), after: at('10:00') })).toBeNull()
  })
})

describe('over three days, whatever was told', () => {
  const days = ['2025-01-28', '2025-01-29', '2025-01-30']
  const halves = days.flatMap((on) => Array.from({ length: 48 }, (_, count) => new Date(at('00:00', on).getTime() + count * 30 * 60_000)))
  /** A bit for each of the six windows: in which somebody was seen, and in which nobody saw a sign. */
  const told = (seen: number, none: number): Check[] =>
    days.flatMap((on, index) =>
      [1, 2].flatMap((window) => {
        const bit = 1 << (index * 2 + window - 1)
        const time = window === 1 ? '09:00' : '19:00'
        return [...(seen & bit ? [check(window, 'seen', time, on)] : []), ...(none & bit ? [check(window, 'none', time, on)] : [])]
      }),
    )
  const stories = Array.from({ length: 64 }, (_, seen) => [0, 0b010101, 0b101010].map((none) => told(seen, none))).flat()

  /** Goes through a story by the half hour: what was decided last, and up to which window alarms were raised. */
  const live = (checks: readonly Check[]) => {
    let after = at('20:00', '2025-01-27')
    return halves.map((now) => {
      const known = checks.filter((each) => each.at <= now)
      const last = days.flatMap((on) => looksOn(on, watch(), known, now, settings)).findLast(({ status }) => ['seen', 'no_sign', 'unheard'].includes(status))
      const alarm = alarmDue({ watch: watch(), checks: known, after, now }, settings)
      if (alarm) after = alarm.to
      return { last, alarm, after }
    })
  }

  const lives = stories.map(live)

  it('a household that was seen in the last window is not alarmed about, and every other window that is decided is', () => {
    const faults = lives.flat().filter(({ last, alarm, after }) => {
      if (!last) return alarm !== null
      return last.status === 'seen' ? alarm !== null : after < last.to
    })
    expect(faults).toEqual([])
  })

  it('no window raises two alarms', () => {
    const raised = lives.map((life) => life.flatMap(({ alarm }) => (alarm ? [`${alarm.day} ${alarm.window}`] : [])))
    expect(raised.filter((windows) => new Set(windows).size !== windows.length)).toEqual([])
    expect(Math.max(...raised.map(({ length }) => length))).toBe(6)
  })
})
