import { defineEntity, p } from '@mikro-orm/core'
import { matterLifecycle } from '@wuxin/blank/matter.rules'
import type { MatterState } from '@wuxin/blank/matter.schema'
import { advance } from '@wuxin/platform/lifecycle'
import { record, scoped } from '@wuxin/service/record'
import type { Work } from '@wuxin/service/work'

const MatterSchema = defineEntity({
  name: 'Matter',
  tableName: 'matter',
  ...scoped,
  properties: {
    ...record,
    number: p.text(),
    title: p.text(),
    words: p.text(),
    state: p.text().$type<MatterState>(),
    addedBy: p.text(),
    result: p.text().strictNullable(),
    closedAt: p.datetime().strictNullable(),
    closedBy: p.text().strictNullable(),
  },
})

/** A matter (事项) at a place. */
export class Matter extends MatterSchema.class {
  /** Says how it ended (办结). Throws TRANSITION_NOT_ALLOWED where it ended before. */
  close(result: string, { caller, now }: Pick<Work, 'caller' | 'now'>): void {
    this.state = advance(matterLifecycle, this.state, 'close')
    Object.assign(this, { result, closedAt: now, closedBy: caller.name, updatedAt: now })
  }
}
MatterSchema.setClass(Matter)
