import '../staff.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { listPath } from '@wuxin/web/list-path'
import { modulePath } from '@wuxin/web/module-path'
import { RecordPage } from '@wuxin/web/record-page'
import { Link, useParams } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** One social organisation: who it is in the register, and where the rows of what it did lie. */
export default function OrganisationPage() {
  const t = useTexts()
  const { id } = useParams()
  const query = useQuery(trpc.organisations.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  if (!record) return <Arriving query={query} />
  const unit = record.id
  const lists = [
    ['orders', listPath('volunteers', 'orders', { unit, figure: 'orders' })],
    ['sessions', listPath('volunteers', 'sessions', { unit, figure: 'sessions' })],
    ['projects', listPath('volunteers', 'projects', { unit, figure: 'contracts' })],
    ['wishes', listPath('volunteers', 'wishes', { unit, figure: 'wishes_fulfilled' })],
  ] as const
  return (
    <RecordPage
      title={record.name}
      facts={[
        { label: t('organisations.column.creditCode'), value: record.creditCode },
        { label: t('organisations.column.place'), value: record.place && (record.place.path || record.place.name) },
        { label: t('organisations.column.offers'), value: record.offers },
        ...lists.map(([key, href]) => ({ label: t(`organisations.column.${key}`), value: <Link to={href}>{t('organisations.count', { count: record[key] })}</Link> })),
        { label: t('organisations.register'), value: <Link to={modulePath('platform', `units/${unit}`)}>{t('organisations.inRegister')}</Link> },
      ]}
      accountability={{ owners: [] }}
    />
  )
}
