import type { EntrantView } from '@wuxin/culture/contest-view.schema'
import type { Translate } from '@wuxin/web/i18n'

/** An entrant as lists and choices say it: 3 号 王强. */
export const numberedText = ({ number, name }: Pick<EntrantView, 'number' | 'name'>, t: Translate): string => t('contest.numbered', { number, name })
