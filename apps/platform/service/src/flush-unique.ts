import { UniqueConstraintViolationException } from '@mikro-orm/core'
import { DomainError, type ErrorParams } from '@wuxin/platform/error'
import type { Work } from '@wuxin/service/work'

/** Writes what has changed; throws `code` where somebody has the same already, also at the same moment. */
export async function flushUnique(work: Work, code: string, params: ErrorParams): Promise<void> {
  try {
    await work.em.flush()
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new DomainError(code, params, 'conflict')
    throw error
  }
}
