import { UniqueConstraintViolationException } from '@mikro-orm/core'
import { DomainError, type ErrorParams } from '@wuxin/platform/error'
import type { Work } from '@wuxin/service/work'

/** What is there once, by the index that sees to it. */
const taken: Record<string, string> = {
  account_pkey: 'ACCOUNT_EXISTS',
  account_user_name: 'USER_NAME_TAKEN',
  credential_subject: 'IDENTITY_TAKEN',
  area_code: 'AREA_CODE_TAKEN',
  unit_credit_code: 'CREDIT_CODE_TAKEN',
  publisher_key_of: 'KEY_ENROLLED',
  rule_key: 'RULE_KEY_TAKEN',
  rule_acknowledgement_person: 'ALREADY_ACKNOWLEDGED',
}

/** Writes what has changed; throws AREA_CODE_TAKEN and the like where somebody has the same already, also at the same moment. */
export async function flushUnique(work: Work, params: ErrorParams = {}): Promise<void> {
  try {
    await work.em.flush()
  } catch (error) {
    const code = error instanceof UniqueConstraintViolationException && taken[constraintOf(error)]
    throw code ? new DomainError(code, params, 'conflict') : error
  }
}

/** The driver's own error names the index; the ORM's carries it on. */
const constraintOf = (error: object): string => String((error as { constraint?: unknown }).constraint ?? '')
