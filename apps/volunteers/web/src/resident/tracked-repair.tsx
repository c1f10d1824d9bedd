import { useQuery, useQueryClient } from '@tanstack/react-query'
import { PhotoList } from '@wuxin/web/photo-list'
import { BigSteps } from '@wuxin/web/resident/follow/big-steps'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { repairInputs } from './inputs.ts'
import { RepairVerdict } from './repair-verdict.tsx'
import { hasLeft, repairWay, type ResidentRepair } from './repair-way.ts'
import { TrackedHead } from './tracked-head.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

/** How far a repair has come: its three steps, what was done; and whether it is mended, which is for whoever asked to say. */
export function TrackedRepair({ code }: { code: string }) {
  const t = useTexts()
  const queryClient = useQueryClient()
  const keep = (after: ResidentRepair) => void queryClient.setQueryData(trpc.residentHomeServices.track.queryKey({ code }), after)
  const query = useQuery({ ...trpc.residentHomeServices.track.queryOptions({ code }), retry: false })
  return (
    <LookedUp query={query}>
      {(repair) => (
        <article>
          <TrackedHead record={repair} />
          {hasLeft(repair) && (
            <section className="wx-card">
              <h2>{t(`repair.left.${repair.state}`)}</h2>
              <p>{repair.reason ?? t(`repair.leftWhy.${repair.state}`)}</p>
            </section>
          )}
          {repair.result && (
            <section className="wx-card">
              <h2>{t('repair.done')}</h2>
              <p className="vt-paragraph">{repair.result.words}</p>
              <PhotoList links={repair.result.photos} label={t('repair.photos')} />
            </section>
          )}
          {repair.may.includes('callBack') && <RepairVerdict key={repair.steps.length} code={code} repair={repair} onSent={keep} />}
          {repair.callBack && (
            <p role="status" className="wx-card">
              {t(repair.callBack.mended ? 'repair.mended' : 'repair.notMended')}
            </p>
          )}
          {repair.coming && !repair.result && (
            <section className="wx-card">
              <h2>{t('repair.coming')}</h2>
              <p className="vt-paragraph">{repair.coming}</p>
            </section>
          )}
          {repair.unit && <p className="wx-quiet">{t('repair.by', { who: repair.unit })}</p>}
          <BigSteps steps={repairWay(repair, t)} />
          {repair.may.includes('withdraw') && (
            <WithdrawForm
              number={repair.number}
              label={t('repair.withdraw')}
              button={t('repair.sendWithdrawal')}
              inputs={repairInputs}
              withdraw={async (reason, check) => {
                const given = check((await repairInputs()).residentWithdrawHomeServiceInput, { code, reason })
                return given && client.residentHomeServices.withdraw.mutate(given)
              }}
              onSent={keep}
            />
          )}
        </article>
      )}
    </LookedUp>
  )
}
