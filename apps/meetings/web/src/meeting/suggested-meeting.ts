import type { BodyRecord } from '@wuxin/meetings/body.schema'
import type { Translate } from '@wuxin/web/i18n'

/** What a meeting of a body is called where nobody says otherwise, and where and how long it meets by its own rule. */
export const suggestedMeeting = ({ name, recurrence }: Pick<BodyRecord, 'name' | 'recurrence'>, t: Translate) => ({
  title: t('meetings.arrange.suggested', { body: name }),
  ...(recurrence && { place: recurrence.place, length: recurrence.length }),
})
