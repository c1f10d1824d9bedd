import '@wuxin/web/print.css'
import './contract.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { EmptyState } from '@wuxin/web/empty-state'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { Link, useParams } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ContractPaper } from './contract-paper.tsx'

/** The contract as it lies on paper: its words as they stand, and who signed them when. */
export default function ContractPage() {
  const t = useTexts()
  const { id } = useParams()
  const query = useQuery(trpc.projects.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  if (!record) return <Arriving query={query} />
  return (
    <section className="wx-page">
      <PageHeader title={t('projects.contract')} action={record.contract && { label: t('projects.do.printNow'), onClick: () => globalThis.print() }}>
        <Link to={modulePath('volunteers', `projects/${record.id}`)}>{`${record.number} ${record.title}`}</Link>
      </PageHeader>
      {record.contract ? <ContractPaper record={record} contract={record.contract} /> : <EmptyState reason="nothing-yet" text={t('projects.contractNone')} />}
    </section>
  )
}
