import { votes, type Vote } from '@wuxin/meetings/meeting.schema'
import { Radio } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** The vote of one party or member: to be cast by whoever may, else as it was cast. */
export function VoteRow({ name, vote, isBusy, onVote }: { name: string; vote: Vote | null; isBusy: boolean; onVote?: (vote: Vote) => void }) {
  const t = useTexts()
  return (
    <li>
      <span>{name}</span>
      {onVote ? (
        <Radio.Group
          aria-label={name}
          size="small"
          optionType="button"
          disabled={isBusy}
          value={vote}
          options={votes.map((value) => ({ value, label: t(`votes.${value}`) }))}
          onChange={({ target }) => onVote(target.value as Vote)} // one of the options above
        />
      ) : (
        <span className="wx-quiet">{vote ? t(`votes.${vote}`) : t('meetings.vote.none')}</span>
      )}
    </li>
  )
}
