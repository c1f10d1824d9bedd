import { useMutation } from '@tanstack/react-query'
import type { dutyView } from '@wuxin/meetings/reception.schema'
import { announce } from '@wuxin/web/announce'
import { modulePath } from '@wuxin/web/module-path'
import { usePlaceName } from '@wuxin/web/names'
import { problemText } from '@wuxin/web/problem'
import { Link } from '@wuxin/web/router'
import { Button } from '@wuxin/web/ui'
import { Popconfirm } from '@wuxin/web/ui-overlay'
import type { z } from 'zod'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { refreshReception } from './refresh-reception.ts'

/** One duty (接待值班). */
export type DutyView = z.infer<typeof dutyView>

/** Who receives, from when to when and where; how many came. */
export function DutyCard({ duty, isElsewhere, mayWrite, onEdit }: { duty: DutyView; isElsewhere: boolean; mayWrite: boolean; onEdit: () => void }) {
  const t = useTexts()
  const { id, version, area, day, from, to, name, place, visits } = duty
  const compound = usePlaceName(isElsewhere ? area : null)
  const drop = useMutation({
    mutationFn: () => client.reception.dropDuty.mutate({ id, version }),
    onSuccess: () => announce(t('reception.dropped', { name, day })),
    onSettled: refreshReception,
  })
  return (
    <div className="mt-duty">
      <strong>{name}</strong>
      <span>
        {from}–{to}
      </span>
      <span className="wx-quiet">{[compound, place].filter(Boolean).join(' · ')}</span>
      {visits > 0 && <Link to={`${modulePath('meetings', 'reception')}?area=${area}&from=${day}&to=${day}`}>{t('reception.visits', { count: visits })}</Link>}
      {mayWrite && (
        <span className="wx-row">
          <Button size="small" onClick={onEdit}>
            {t('reception.do.changeDuty')}
          </Button>
          <Popconfirm title={t('reception.dropAsk', { name, day })} okText={t('reception.do.dropDuty')} cancelText={t('reception.keep')} onConfirm={() => drop.mutate()}>
            <Button size="small" type="text" loading={drop.isPending}>
              {t('reception.do.dropDuty')}
            </Button>
          </Popconfirm>
        </span>
      )}
      {drop.error && <p role="alert">{problemText(drop.error, 'meetings')}</p>}
    </div>
  )
}
