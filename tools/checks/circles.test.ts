import { describe, expect, it } from 'vitest'
import { circles } from './circles.ts'

const at = (path: string) => `apps/pilot/service/src/${path}`

describe('the check for circles', () => {
  it('names folders that import each other, and the files by which they do', () => {
    const found = circles({
      [at('topic/topic.work.ts')]: `import { giveTask } from '../task/task.work.ts'`,
      [at('task/task.work.ts')]: `import { x } from '../meeting/seat.ts'`,
      [at('meeting/seat.ts')]: `export { y } from '../topic/topic.rules.ts'`,
    })
    expect(found).toHaveLength(1)
    expect(found[0]?.path.split(' → ')).toHaveLength(4)
    expect(found[0]?.hint).toContain('apps/pilot/service/src/task/task.work.ts → apps/pilot/service/src/meeting/seat.ts')
  })

  it('lets doors look into every room: nobody comes in through them but from outside', () => {
    const both = (path: string) => ({ [at(path)]: `import { reopen } from '../task/task.work.ts'`, [at('task/task.work.ts')]: `import { Topic } from '../topic/topic.entity.ts'`, [at('topic/topic.entity.ts')]: '' })
    expect(circles(both('topic/topic.router.ts'))).toEqual([])
    expect(circles(both('topic/topic.work.ts'))).toHaveLength(1)
  })

  it('takes every file at the root for a room of its own: some are below all folders, some above', () => {
    expect(circles({
      [at('router.ts')]: `import { topicRouter } from './topic/topic.router.ts'`,
      [at('topic/topic.router.ts')]: `import { settings } from '../pilot.work.ts'`,
      [at('pilot.work.ts')]: '',
    })).toEqual([])
  })

  it('finds a page that is loaded later, and lets types and tests be', () => {
    const inbox = (line: string) => ({ 'apps/pilot/web/src/module.tsx': `load: () => import('./shell/inbox.ts')`, 'apps/pilot/web/src/shell/inbox.ts': line })
    expect(circles(inbox(`import face from '../module.tsx'`))).toHaveLength(1)
    expect(circles(inbox(`import type { Face } from '../module.tsx'`))).toEqual([])
    expect(circles({ ...inbox(''), 'apps/pilot/web/src/shell/inbox.test.ts': `import face from '../module.tsx'` })).toEqual([])
  })
})
