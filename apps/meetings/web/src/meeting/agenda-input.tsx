import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import { AgendaAdd } from './agenda-add.tsx'
import { AgendaLineRow } from './agenda-line-row.tsx'
import { keyOf, moved, totalLength, withLine, type AgendaLine } from './agenda-order.rules.ts'
import { useAgendaSpeech } from './use-agenda-speech.ts'

/** The lines of an agenda in their order: dragged by mouse or finger, by the keyboard, or moved by a button; more come from the pool or in words. */
export function AgendaInput({ record, value = [], onChange, id }: {
  record: MeetingRecord
  value?: AgendaLine[]
  onChange?: (lines: AgendaLine[]) => void
  id?: string
}) {
  const t = useTexts()
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(record.agenda.flatMap(({ topic }) => (topic ? [[topic.id, topic.title]] : []))))
  const titleOf = (line: AgendaLine) => ('topic' in line ? (titles[line.topic] ?? line.topic) : line.words)
  const indexOf = (key: unknown) => value.findIndex((line) => keyOf(line) === key)
  const accessibility = useAgendaSpeech((key) => ({ title: titleOf(value[indexOf(key)] ?? { words: '' }), place: indexOf(key) + 1, of: value.length }))
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) onChange?.(moved(value, indexOf(active.id), indexOf(over.id)))
  }
  return (
    <div className="mg-agenda" id={id}>
      <DndContext sensors={sensors} collisionDetection={closestCenter} accessibility={accessibility} onDragEnd={drop}>
        <SortableContext items={value.map(keyOf)} strategy={verticalListSortingStrategy}>
          <ol>
            {value.map((line, index) => (
              <AgendaLineRow
                key={keyOf(line)}
                line={line}
                title={titleOf(line)}
                place={index + 1}
                of={value.length}
                onMove={(to) => onChange?.(moved(value, index, to - 1))}
                onMinutes={(minutes) => onChange?.(value.map((each) => (each === line ? { ...line, minutes } : each)))}
                onRemove={() => onChange?.(value.filter((each) => each !== line))}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <p className="wx-quiet">{t('meetings.agenda.total', { count: totalLength(value) })}</p>
      <AgendaAdd
        record={record}
        taken={value.flatMap((line) => ('topic' in line ? [line.topic] : []))}
        onAdd={(line, title) => {
          if ('topic' in line && title) setTitles((known) => ({ ...known, [line.topic]: title }))
          onChange?.(withLine(value, line))
        }}
      />
    </div>
  )
}
