import type { stoppedView } from '@wuxin/volunteers/household.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { z } from 'zod'

/** What a withdrawal stopped, in one line, and that an open alarm goes on. */
export function stoppedText({ household, stopped: { visitDue, curtain, alarms, carers } }: z.output<typeof stoppedView>, t: Translate): string {
  const goesOn = alarms ? [t('households.stopped.alarm')] : []
  if (household.state !== 'ended') return [t('households.stopped.curtain'), ...goesOn].join('')
  return [
    t('households.stopped.pairing', { count: carers }),
    ...(visitDue ? [t('households.stopped.visit', { day: visitDue })] : []),
    ...(curtain ? [t('households.stopped.watch')] : []),
    ...goesOn,
  ].join('')
}
