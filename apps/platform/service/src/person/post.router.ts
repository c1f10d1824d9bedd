import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { platformPermissions } from '@wuxin/platform/permissions'
import { assignPostInput, endPostInput, postList, postsQuery } from '@wuxin/platform/post.schema'
import { load, loadLocked } from '@wuxin/service/load'
import { procedures, router } from '@wuxin/service/procedure'
import type { Work } from '@wuxin/service/work'
import { z } from 'zod'
import { assertPlace } from '../area-names.ts'
import { directoryTouched } from '../directory-revision.ts'
import { assertUnit } from '../unit/unit.queries.ts'
import { addPost } from './person-add.ts'
import { Person } from './person.entity.ts'
import { assertMayHold, Post } from './post.entity.ts'
import { listPosts } from './post.queries.ts'

const { permitted, countywide } = procedures(platformPermissions)

const version = z.object({ version: z.int() })

/** The person, locked: posts of one person are given and ended one after the other. Throws PERSON_UNKNOWN. */
async function lockPerson(work: Work, id: string): Promise<Person> {
  return loadLocked(work, Person, id).catch((error) => {
    throw error instanceof DomainError && error.code === 'NOT_FOUND' ? new DomainError('PERSON_UNKNOWN', { id }) : error
  })
}

export const postRouter = router({
  list: countywide('person:list').input(postsQuery).output(postList).query(({ ctx: { work }, input }) => listPosts(work, input)),

  assign: permitted('post:assign')
    .input(assignPostInput)
    .output(version.extend({ id: z.uuid() }))
    .mutation(async ({ ctx: { work }, input }) => {
      if (input.person === work.caller.id) throw new DomainError('SELF_ASSIGNMENT')
      await assertPlace(work, input.area)
      if (input.unit) await assertUnit(work, input.unit, input.area)
      const person = await lockPerson(work, input.person)
      assertMayHold(input, await work.em.find(Post, { person: person.id }))
      const post = addPost(work, input)
      await work.em.flush()
      await directoryTouched(work, countyOf(post.area))
      return { id: post.id, version: post.version }
    }),

  end: permitted('post:assign')
    .input(endPostInput)
    .output(version)
    .mutation(async ({ ctx: { work }, input }) => {
      const post = await load(work, Post, input.id, input.version)
      await lockPerson(work, post.person)
      if (post.person === work.caller.id) throw new DomainError('SELF_ASSIGNMENT')
      post.end(input.to, input.reason, work.now)
      await work.em.flush()
      await directoryTouched(work, countyOf(post.area))
      return { version: post.version }
    }),
})
