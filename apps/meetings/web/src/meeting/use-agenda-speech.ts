import type { DndContextProps } from '@dnd-kit/core'
import { useTexts } from '../texts.ts'

/** What a reader who does not see the drag hears of it, in the language on screen. */
export function useAgendaSpeech(lineAt: (key: unknown) => { title: string; place: number; of: number }): DndContextProps['accessibility'] {
  const t = useTexts()
  return {
    screenReaderInstructions: { draggable: t('meetings.agenda.how') },
    announcements: {
      onDragStart: ({ active }) => t('meetings.agenda.lifted', lineAt(active.id)),
      onDragOver: ({ active, over }) => (over ? t('meetings.agenda.over', { ...lineAt(active.id), place: lineAt(over.id).place }) : undefined),
      onDragEnd: ({ active, over }) => (over ? t('meetings.agenda.dropped', { ...lineAt(active.id), place: lineAt(over.id).place }) : undefined),
      onDragCancel: ({ active }) => t('meetings.agenda.putBack', lineAt(active.id)),
    },
  }
}
