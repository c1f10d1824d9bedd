import type { SignUpRow } from '@wuxin/culture/sign-up.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { dateTimeText } from '@wuxin/web/time'
import { Button } from '@wuxin/web/ui'
import { SignUpStateTag } from './sign-up-state-tag.tsx'

/** 第 3 位 赵**: who, by the place in the line. */
export const nameOf = ({ place, contact }: Pick<SignUpRow, 'place' | 'contact'>, t: Translate): string => t('signUps.nth', { place, name: contact.name })

/** The columns of an event's line; `onOpen` shows one of it. */
export const signUpColumns = (t: Translate, onOpen: (id: string) => void): Column<SignUpRow>[] => [
  { key: 'place', title: t('signUps.column.who'), sort: true, render: (row) => nameOf(row, t) },
  { key: 'phone', title: t('signUps.column.phone'), render: ({ contact }) => contact.phone },
  { key: 'heads', title: t('signUps.column.heads'), render: ({ heads, minors }) => (minors > 0 ? t('signUps.headsMinors', { heads, minors }) : t('signUps.heads', { count: heads })) },
  { key: 'state', title: t('signUps.column.state'), render: (row) => <SignUpStateTag row={row} />, isBadge: true },
  {
    key: 'stands', title: t('signUps.column.stands'),
    render: ({ ahead, until, attendedAt, attendedHeads, means }) => {
      if (attendedAt !== null) return t('signUps.came', { at: attendedAt, heads: attendedHeads, by: t(`signUps.means.${means}`) })
      if (until !== null) return t('signUps.until', { until })
      return ahead !== null && t('signUps.ahead', { count: ahead })
    },
  },
  { key: 'enteredAt', title: t('signUps.column.enteredAt'), sort: true, render: ({ enteredAt }) => dateTimeText(enteredAt), deskOnly: true },
  { key: 'tools', title: '', render: ({ id }) => <Button type="link" size="small" onClick={() => onOpen(id)}>{t('signUps.do.look')}</Button> },
]
