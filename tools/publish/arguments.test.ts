import { describe, expect, it } from 'vitest'
import { readContractOrder, readPublishOrder, readRollbackOrder } from './arguments.ts'
import { partsToPublish } from './parts.ts'

const publish = (line: string, env = {}) => readPublishOrder(line.split(' ').filter(Boolean), env)
const rollback = (line: string) => readRollbackOrder(line.split(' ').filter(Boolean), {})

describe('npm run publish', () => {
  it('takes a module alone: all its parts, the suite of this machine, live', () => {
    expect(publish('feedback')).toEqual({ module: 'feedback', parts: [], to: 'http://127.0.0.1:8080', channel: 'live', audience: null, county: null, key: null, hours: 8, reason: '' })
    expect(publish('feedback', { PORT: '8095' }).to).toBe('http://127.0.0.1:8095')
  })

  it('takes where, what and in whose name', () => {
    expect(publish('feedback --service --to https://suite.example/r?x --county 140226 --key /k.pem --reason soon')).toMatchObject({
      parts: ['service'], to: 'https://suite.example', county: '140226', key: '/k.pem', reason: 'soon',
    })
    expect(publish('feedback --web --service').parts).toEqual(['web', 'service'])
  })

  it('gives a canary to a share or to areas, and of pages alone', () => {
    expect(publish('feedback --channel canary --share 20')).toMatchObject({ parts: ['web'], audience: { share: 20 } })
    expect(publish('feedback --channel canary --areas 140226100,140226101').audience).toEqual({ areas: ['140226100', '140226101'] })
  })

  it('lets a preview last for hours', () => {
    expect(publish('feedback --channel preview --hours 2')).toMatchObject({ parts: ['web'], hours: 2, audience: null })
  })

  it.each([
    '', 'a b', '../etc', 'feedback --channel all', 'feedback --channel canary', 'feedback --channel canary --share 0', 'feedback --channel canary --share 100',
    'feedback --channel canary --share 20 --areas 140226', 'feedback --channel canary --areas nowhere', 'feedback --share 20', 'feedback --service --channel canary --share 20',
    'feedback --service --channel preview', 'feedback --channel preview --hours 0', 'feedback --channel preview --hours 169', 'feedback --county 14', 'feedback --to nowhere', 'feedback --to file:///etc',
    `feedback --reason ${'x'.repeat(201)}`,
  ])('refuses “%s” in words', (line) => {
    expect(() => publish(line)).toThrow(/\S/)
  })

  it('refuses an option that there is not', () => {
    expect(() => publish('feedback --force')).toThrow(expect.objectContaining({ code: expect.stringMatching(/^ERR_PARSE_ARGS/) }))
  })
})

describe('npm run rollback', () => {
  it('takes pages back unless a service is named', () => {
    expect(rollback('feedback')).toMatchObject({ module: 'feedback', part: 'web', county: null })
    expect(rollback('feedback --part service --county 140225')).toMatchObject({ part: 'service', county: '140225' })
  })

  it.each(['', 'feedback --part lib', 'feedback --to nowhere'])('refuses “%s”', (line) => {
    expect(() => rollback(line)).toThrow(/\S/)
  })
})

describe('npm run contract', () => {
  it('takes a module and where it would be published', () => {
    expect(readContractOrder(['feedback'], {})).toEqual({ module: 'feedback', to: 'http://127.0.0.1:8080' })
    expect(readContractOrder(['feedback', '--to', 'https://suite.example/x'], {})).toEqual({ module: 'feedback', to: 'https://suite.example' })
  })

  it.each([[[]], [['a', 'b']], [['feedback', '--to', 'nowhere']]])('refuses %j', (args) => {
    expect(() => readContractOrder(args, {})).toThrow(/\S/)
  })
})

describe('the parts of a module', () => {
  it('are published service first, for pages may need what it newly offers', () => {
    expect(partsToPublish('feedback', [])).toEqual(['service', 'web'])
    expect(partsToPublish('feedback', ['web', 'service'])).toEqual(['service', 'web'])
    expect(partsToPublish('feedback', ['web'])).toEqual(['web'])
  })

  it('are those of a module that there is', () => {
    expect(() => partsToPublish('nothing', [])).toThrow(/feedback/)
    expect(() => partsToPublish('shell', [])).toThrow(/feedback/)
  })
})
