import type { PublishedContest } from '@wuxin/culture/contest-view.schema'
import { Rows } from '@wuxin/web/rows'
import { useTexts } from '../texts.ts'

type Row = PublishedContest['rounds'][number]['rows'][number]

/** The standings of a round as they were published. */
export function ResultTable({ name, rows }: { name: string; rows: readonly Row[] }) {
  const t = useTexts()
  return (
    <>
      <h3>{name}</h3>
      <Rows
        rows={rows}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: 'place', title: t('archive.place'), render: ({ place }) => place },
          { key: 'name', title: t('archive.entrant'), render: ({ name: said }) => said },
          { key: 'total', title: t('archive.total'), render: ({ total }) => total },
          { key: 'prize', title: t('archive.prize'), render: ({ prize }) => prize },
        ]}
      />
    </>
  )
}
