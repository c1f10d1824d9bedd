import { ownParties } from '@wuxin/volunteers/project.rules'
import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { useSession } from '@wuxin/web/session'
import { useTexts } from '../texts.ts'

/** The edition that is signed, in full, and for whom. */
export function SignForm({ record }: { record: ProjectRecord }) {
  const t = useTexts()
  const { caller } = useSession()
  const { contract, parties, edition } = record
  const keys = ownParties(record, caller).filter(({ signed }) => signed !== edition).map(({ key }) => key)
  const party = parties.find(({ key }) => keys.includes(key))
  return (
    <>
      <div className="vl-contract" tabIndex={0}>{contract?.text}</div>
      <p className="wx-given">{t('projects.signFor', { edition, party: party?.name ?? '', name: caller.name })}</p>
    </>
  )
}
