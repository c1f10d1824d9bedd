import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { RoleName } from '@wuxin/web/role-name'
import { dateTimeText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'

type Contract = NonNullable<ProjectRecord['contract']>

/** A signature is of this very text: its digest says so. */
const digestOf = ({ digest }: Pick<Contract, 'digest'>) => digest.match(/.{1,8}/g)?.slice(0, 4).join(' ')

/** 契约 on A4: title, words, and below them each side with its signature, or the line that waits for one. */
export function ContractPaper({ record, contract }: { record: ProjectRecord; contract: Contract }) {
  const t = useTexts()
  const [heading = '', ...words] = contract.text.trim().split('\n')
  return (
    <article className="vl-paper" aria-label={t('projects.contract')}>
      <h2>{heading}</h2>
      <p className="vl-paper__number">{t('projects.paper.number', { number: record.number, edition: contract.edition })}</p>
      {words.filter(Boolean).map((line, index) => (
        <p key={index}>{line}</p>
      ))}
      <div className="vl-paper__signatures">
        {record.parties.map(({ key, name, sides }) => {
          const given = record.signatures.find((each) => each.party === key && each.edition === contract.edition)
          return (
            <dl key={key}>
              <dt>{sides.map((side) => t(`projects.paper.${side}`)).join(' · ')}</dt>
              <dd>{name}</dd>
              <dd>{given ? <>{given.name}（<RoleName value={given.role} />）</> : t('projects.paper.unsigned')}</dd>
              <dd>{given && dateTimeText(given.at)}</dd>
            </dl>
          )
        })}
      </div>
      <footer>{t('projects.paper.digest', { digest: digestOf(contract) })}</footer>
    </article>
  )
}
