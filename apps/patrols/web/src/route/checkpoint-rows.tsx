import type { CheckpointView } from '@wuxin/patrols/route.schema'
import type { Column } from '@wuxin/web/list-parts'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { Link } from '@wuxin/web/router'
import { Rows } from '@wuxin/web/rows'
import { StateTag } from '@wuxin/web/state-tag'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'

/** A route's checkpoints as one walks them, when somebody was there last, and what is still to be mended there. */
export function CheckpointRows({ route, checkpoints, onRenew }: { route: string; checkpoints: readonly CheckpointView[]; onRenew?: (checkpoint: CheckpointView) => void }) {
  const t = useTexts()
  const columns: Column<CheckpointView>[] = [
    { key: 'name', title: t('routes.column.checkpoint'), render: ({ name, spot }) => [name, spot].filter(Boolean).join(' · ') },
    { key: 'placeKind', title: t('routes.column.placeKind'), render: ({ placeKind }) => t(`placeKinds.${placeKind}`) },
    { key: 'place', title: t('routes.column.place'), render: ({ place }) => <PlaceText place={place} /> },
    { key: 'checkedAt', title: t('routes.column.checkedAt'), render: ({ checkedAt }) => (checkedAt ? <Moment at={checkedAt} /> : t('routes.neverChecked')) },
    { key: 'openHazards', title: t('routes.column.openHazards'), render: ({ openHazards }) => openHazards > 0 && <StateTag tone="dueSoon">{t('routes.openHazards', { count: openHazards })}</StateTag> },
  ]
  const sheet: Column<CheckpointView> = {
    key: 'sheet', title: '', render: (row) => (
      <>
        <Link to={modulePath('patrols', `routes/${route}/sheets?checkpoint=${row.id}`)}>{t('routes.do.printOne')}</Link>{' '}
        <Button type="link" size="small" onClick={() => onRenew?.(row)}>{t('routes.do.renewCode')}</Button>
      </>
    ),
  }
  return <Rows rows={checkpoints} rowKey={({ id }) => id} columns={onRenew ? [...columns, sheet] : columns} />
}
