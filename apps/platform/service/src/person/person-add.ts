import type { Work } from '@wuxin/service/work'
import { personTerms } from '../pinyin.ts'
import { Person, type PersonFacts } from './person.entity.ts'
import { Post } from './post.entity.ts'

/** Adds a person to the register, in the transaction of the work. */
export function addPerson(work: Work, facts: PersonFacts & { id?: string }): Person {
  return work.em.create(Person, { ...facts, searchTerms: personTerms(facts.name), createdAt: work.now, updatedAt: work.now })
}

/** Adds a post, in the transaction of the work; the rules were asked before. */
export function addPost(work: Work, facts: Pick<Post, 'person' | 'role' | 'area' | 'from' | 'chosen'> & { unit: string | null; to: string | null; profession: string | null }): Post {
  return work.em.create(Post, { ...facts, units: facts.unit ? [facts.unit] : [], createdAt: work.now, updatedAt: work.now })
}
