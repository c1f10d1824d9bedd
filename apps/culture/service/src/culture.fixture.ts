import { randomUUID } from 'node:crypto'
import type { ScopePart } from '@wuxin/platform/caller'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { castOf, compound, county, monday, post, zuoyunPosts, zuoyunUnits } from '@wuxin/service/test-county'
import { inWork, system, type Work } from '@wuxin/service/work'

/** With those who act for a unit that organises, and for one that helps. */
export const { people, directory, reach } = castOf(
  [...zuoyunPosts, post('member', '孙洁', 'party_member', compound), post('library', '陈馆', 'unit_contact', county, 'library'), post('school', '林老师', 'unit_contact', county, 'school')],
  [...zuoyunUnits, { id: 'library', name: '左云县图书馆', kind: 'department' }, { id: 'school', name: '左云一小', kind: 'department' }],
)

/** Runs in a work of the service's own, or in somebody's scope. */
export const within = <Result>(service: Running, run: (work: Work) => Promise<Result>, { now = monday, scope = everywhere }: { now?: Date; scope?: ScopePart[] } = {}): Promise<Result> =>
  inWork(service, { caller: system('culture'), now, procedure: 'test', requestId: randomUUID() }, scope, run)
