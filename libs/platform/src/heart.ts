/** The five hearts (五心), each the mark of one module's work. */
export const hearts = ['sincerity', 'warmth', 'precision', 'care', 'patience'] as const
export type Heart = (typeof hearts)[number]

/** The character that stands for each heart on tiles, tags and in the menu. */
export const heartCharacter: Record<Heart, string> = {
  sincerity: '诚',
  warmth: '热',
  precision: '精',
  care: '细',
  patience: '耐',
}
