import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contractBreaks } from './contract.rules.ts'
import type { JsonSchema, ProcedureContract, ServiceContract, Standing, WebContract } from './contract.schema.ts'

const json = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'output' })
const service = (parts: Partial<ServiceContract> = {}): ServiceContract => ({
  part: 'service', platform: 1, procedures: {}, publishes: {}, subscribes: {}, permissions: [], ...parts,
})
const web = (parts: Partial<WebContract> = {}): WebContract => ({
  part: 'web', platform: 1, title: { 'zh-CN': '民情', 'en-US': 'Cases' }, uses: {}, slots: { offers: [], fills: [] }, permissions: [], words: { 'zh-CN': [], 'en-US': [] }, ...parts,
})
const at = (module: string, contract: Standing['contract'], standing: Standing['standing'] = 'live'): Standing => ({ module, version: '0123456789abcdef', standing, contract })

const list = (input: z.ZodType | null, output: z.ZodType): ProcedureContract => ({ type: 'query', input: input && json(input), output: json(output) })
const asked = z.object({ page: z.int() })
const rows = z.object({ rows: z.array(z.object({ id: z.string(), number: z.string() })) })
const offered = (procedure: ProcedureContract) => service({ procedures: { 'cases.list': procedure } })
const using = (procedure: ProcedureContract) => web({ uses: { feedback: { 'cases.list': procedure } } })

/** Each break as a line: reason, where, for whom. */
const lines = (...asked: Parameters<typeof contractBreaks>) =>
  contractBreaks(...asked).map(({ reason, module, name, field, consumer, standing, provider }) => `${reason} ${module} ${name} ${field}: ${consumer} ${standing}, ${provider}`)

const calls: [string, ProcedureContract, ProcedureContract | null, string[]][] = [
  ['nothing where all is as it was', list(asked, rows), list(asked, rows), []],
  ['a procedure that is gone', list(asked, rows), null, ['PROCEDURE_MISSING feedback cases.list ']],
  ['a query that became a step', list(asked, rows), { ...list(asked, rows), type: 'mutation' }, ['PROCEDURE_TYPE feedback cases.list ']],
  ['an input that asks for more', list(asked, rows), list(asked.extend({ size: z.int() }), rows), ['INPUT_NARROWED feedback cases.list size']],
  ['nothing where an input takes more', list(asked, rows), list(asked.extend({ size: z.int().optional() }), rows), []],
  ['an input where there was none', list(null, rows), list(asked, rows), ['INPUT_NARROWED feedback cases.list ']],
  ['nothing where an input may be left out', list(null, rows), list(asked.nullable(), rows), []],
  ['nothing where an input is no longer looked at', list(asked, rows), list(null, rows), []],
  ['a field that is gone', list(asked, rows), list(asked, z.object({ rows: z.array(z.object({ id: z.string() })) })), ['OUTPUT_MISSING feedback cases.list rows[].number']],
  ['a field that is gone, and could be left out before', list(asked, rows.partial()), list(asked, z.object({})), ['OUTPUT_MISSING feedback cases.list rows']],
  ['nothing where a field still may be left out', list(asked, rows.partial()), list(asked, rows.partial()), []],
  ['a field that may be null', list(asked, rows), list(asked, z.object({ rows: rows.shape.rows.nullable() })), ['OUTPUT_WIDENED feedback cases.list rows']],
  ['a field that may be left out', list(asked, rows), list(asked, rows.partial()), ['OUTPUT_WIDENED feedback cases.list rows']],
  ['nothing where an answer says more', list(asked, rows), list(asked, rows.extend({ total: z.int() })), []],
]

describe('what a web calls', () => {
  it.each(calls)('a new service is told of %s', (_, used, procedure, found) => {
    const candidate = { module: 'feedback', contract: procedure ? offered(procedure) : service() }
    for (const standing of ['live', 'canary', 'previous'] as const) {
      expect(lines(candidate, [at('meetings', using(used), standing)])).toEqual(found.map((line) => `${line}: meetings web ${standing}, candidate`))
    }
  })

  it.each(calls)('a new web is told of %s', (_, used, procedure, found) => {
    const contract = procedure ? offered(procedure) : service()
    for (const standing of ['live', 'canary', 'previous'] as const) {
      expect(lines({ module: 'meetings', contract: using(used) }, [at('feedback', contract, standing)])).toEqual(found.map((line) => `${line}: meetings web candidate, ${standing}`))
    }
  })

  it('is looked at in the own module as in others', () => {
    expect(lines({ module: 'feedback', contract: service() }, [at('feedback', using(list(asked, rows)))])).toHaveLength(1)
  })

  describe('with values that are known', () => {
    const stated = (...states: [string, ...string[]]) => list(asked, z.object({ state: z.enum(states), chips: z.partialRecord(z.enum(states), z.int()) }))
    const [known, grown] = [stated('open', 'closed'), stated('open', 'paused', 'closed')]

    it('may gain one in the own module, whose pages say that it is younger than they are', () => {
      for (const standing of ['live', 'canary', 'previous'] as const) {
        expect(lines({ module: 'feedback', contract: offered(grown) }, [at('feedback', using(known), standing)])).toEqual([])
        expect(lines({ module: 'feedback', contract: using(known) }, [at('feedback', offered(grown), standing)])).toEqual([])
      }
    })

    it('gains none before the pages of other modules know it, and becomes nothing else for anybody', () => {
      const widened = (consumer: string) => ['state', 'chips.*'].map((field) => `OUTPUT_WIDENED feedback cases.list ${field}: ${consumer} web live, candidate`)
      expect(lines({ module: 'feedback', contract: offered(grown) }, [at('meetings', using(known))])).toEqual(widened('meetings'))
      const free = list(asked, z.object({ state: z.string(), chips: z.record(z.string(), z.int()) }))
      expect(lines({ module: 'feedback', contract: offered(free) }, [at('feedback', using(known))])).toEqual(widened('feedback'))
    })

    it('is asked for by pages once the service takes it', () => {
      const asking = (...states: [string, ...string[]]) => list(z.object({ state: z.enum(states) }), rows)
      const [before, after] = [asking('open'), asking('open', 'paused')]
      expect(lines({ module: 'feedback', contract: using(after) }, [at('feedback', offered(before))])).toEqual(['INPUT_NARROWED feedback cases.list state: feedback web candidate, live'])
      expect(lines({ module: 'feedback', contract: using(after) }, [at('feedback', offered(after)), at('feedback', offered(before), 'previous')])).toEqual([])
      expect(lines({ module: 'feedback', contract: offered(after) }, [at('feedback', using(before))])).toEqual([])
    })
  })

  it('is not looked at in the version that the new one takes the place of', () => {
    expect(lines({ module: 'feedback', contract: using(list(asked, rows)) }, [at('feedback', using(list(asked, rows))), at('feedback', offered(list(asked, rows)))])).toEqual([])
    expect(lines({ module: 'feedback', contract: service() }, [at('feedback', offered(list(asked, rows)))])).toEqual([])
  })

  it('may be of a service that has not registered yet: that one is checked when it comes', () => {
    expect(lines({ module: 'feedback', contract: using(list(asked, rows)) }, [])).toEqual([])
  })

  it('breaks once, however many counties stand on the same version', () => {
    expect(lines({ module: 'feedback', contract: service() }, [at('feedback', using(list(asked, rows))), at('feedback', using(list(asked, rows)))])).toHaveLength(1)
  })
})

describe('events', () => {
  const payload = (schema: z.ZodType) => ({ 'feedback.case-closed': json(schema) })
  const closed = z.object({ id: z.string(), rating: z.string().max(20) })
  const read = (schema: z.ZodType) => ({ 'feedback.case-closed': z.toJSONSchema(schema, { io: 'input' }) })
  const hearing = service({ subscribes: read(closed) })

  it.each<[string, Partial<ServiceContract>, string[]]>([
    ['keeps what others read', { publishes: payload(closed.extend({ area: z.string() })) }, []],
    ['loses what others read', { publishes: payload(closed.omit({ rating: true })) }, ['EVENT_CHANGED feedback feedback.case-closed rating']],
    ['passes a limit that others set', { publishes: payload(closed.extend({ rating: z.string() })) }, ['EVENT_CHANGED feedback feedback.case-closed rating']],
    ['is announced no more', {}, ['EVENT_CHANGED feedback feedback.case-closed ']],
  ])('a payload %s', (_, parts, found) => {
    expect(lines({ module: 'feedback', contract: service(parts) }, [at('meetings', hearing, 'previous')])).toEqual(found.map((line) => `${line}: meetings service previous, candidate`))
    expect(lines({ module: 'meetings', contract: hearing }, [at('feedback', service(parts), 'previous')])).toEqual(found.map((line) => `${line}: meetings service candidate, previous`))
  })

  it('that a service hears of itself are checked too', () => {
    expect(lines({ module: 'feedback', contract: service({ publishes: payload(z.object({})), subscribes: read(closed) }) }, [])).toEqual([
      'EVENT_CHANGED feedback feedback.case-closed id: feedback service candidate, candidate',
      'EVENT_CHANGED feedback feedback.case-closed rating: feedback service candidate, candidate',
    ])
  })

  it('that any module may announce need not come from a certain one', () => {
    expect(lines({ module: 'platform', contract: service({ subscribes: { 'notice.sent': json(closed) } }) }, [at('feedback', service())])).toEqual([])
  })
})

describe('slots', () => {
  const filling = web({ slots: { offers: [], fills: ['feedback.case'] } })
  const offering = web({ slots: { offers: ['feedback.case'], fills: ['feedback.case'] } })

  it('that are filled must be on some page', () => {
    expect(lines({ module: 'meetings', contract: filling }, [at('feedback', web())])).toEqual(['SLOT_MISSING feedback feedback.case : meetings web candidate, live'])
    expect(lines({ module: 'meetings', contract: filling }, [at('feedback', web()), at('feedback', offering, 'previous')])).toEqual([])
    expect(lines({ module: 'feedback', contract: offering }, [])).toEqual([])
    expect(lines({ module: 'feedback', contract: filling }, [])).toEqual(['SLOT_MISSING feedback feedback.case : feedback web candidate, candidate'])
  })

  it('of a module that is not there are nobody’s loss', () => {
    expect(lines({ module: 'meetings', contract: filling }, [])).toEqual([])
  })

  it('that another module fills must stay', () => {
    expect(lines({ module: 'feedback', contract: web() }, [at('meetings', filling, 'previous')])).toEqual(['SLOT_MISSING feedback feedback.case : meetings web previous, candidate'])
    expect(lines({ module: 'feedback', contract: offering }, [at('meetings', filling)])).toEqual([])
  })
})

describe('permissions', () => {
  const asking = web({ permissions: ['case:list', 'case:merge'] })
  const knowing = service({ permissions: ['case:list'] })

  it('that pages ask for must be known to the module’s own service', () => {
    expect(lines({ module: 'feedback', contract: asking }, [at('feedback', knowing), at('meetings', service())])).toEqual(['PERMISSION_MISSING feedback case:merge : feedback web candidate, live'])
    expect(lines({ module: 'feedback', contract: asking }, [at('feedback', knowing, 'previous')])).toEqual([])
  })

  it('that pages ask for must stay', () => {
    expect(lines({ module: 'feedback', contract: knowing }, [at('feedback', asking)])).toEqual(['PERMISSION_MISSING feedback case:merge : feedback web live, candidate'])
  })
})

describe('texts', () => {
  it('are there in both languages, plural forms being one text', () => {
    const words = { 'zh-CN': ['title', 'count_other', 'only-here'], 'en-US': ['title', 'count_one', 'count_other', 'only-there'] }
    expect(lines({ module: 'feedback', contract: web({ words }) }, [])).toEqual([
      'WORDS_UNEVEN feedback only-there zh-CN: feedback web candidate, candidate',
      'WORDS_UNEVEN feedback only-here en-US: feedback web candidate, candidate',
    ])
  })
})

describe('the edition of the platform', () => {
  it('that something is built with is not newer than the live one', () => {
    for (const contract of [web({ platform: 2 }), service({ platform: 2 })]) {
      expect(lines({ module: 'feedback', contract }, [at('platform', service({ platform: 1 }))])).toEqual([`PLATFORM_OLD platform 2 : feedback ${contract.part} candidate, live`])
      expect(lines({ module: 'feedback', contract }, [at('platform', service({ platform: 2 })), at('platform', service({ platform: 1 }), 'previous')])).toEqual([])
    }
  })

  it('does not fall below what stands', () => {
    expect(lines({ module: 'platform', contract: service({ platform: 1 }) }, [at('feedback', web({ platform: 2 }), 'previous')])).toEqual(['PLATFORM_OLD platform 2 : feedback web previous, candidate'])
  })
})
