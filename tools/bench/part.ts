/** One measured figure beside its yardstick. */
export interface Figure {
  /** What was measured, in a few words that stand in a table. */
  name: string
  /** Of `ours` and of the yardstick: `req/s`, `ms`, `s`, `KB`, `MB`, `µs`, `/s`. */
  unit: string
  ours: number
  /** The same, measured in the same run on something simpler. */
  yardstick?: { name: string; value: number }
  /** The mark to reach. */
  mark?: Mark
  /** What the reader should know, such as how far apart the runs lay. */
  note?: string
  /** Kept with the results and shown in the terminal, but not among the figures that the README shows. */
  isDetail?: true
}

/** A bound on our figure itself, or on our figure divided by its yardstick. */
export interface Mark {
  of: 'ours' | 'ratio'
  most?: number
  least?: number
}

/** Where a part of the bench works, and how it tells how far it is. */
export interface Bench {
  /** Kept between runs; every part has a folder of its own below it. */
  folder: string
  /** Also what takes long, such as ten million rows. */
  isLarge: boolean
  /** Runs one step and shows it with its time. */
  step<Result>(name: string, run: () => Promise<Result>): Promise<Result>
}

/** A group of figures that are measured together. */
export interface Part {
  id: string
  title: string
  /** Resolves with the figures; throws where something did not work, for a wrong answer is not fast. */
  measure(bench: Bench): Promise<Figure[]>
  /** Only where it is named by `--only`, or with `--large`: it takes longer than a run before a release may. */
  isLong?: true
}

/** Our figure divided by its yardstick; null where it has none. */
export const ratioOf = ({ ours, yardstick }: Figure): number | null => (yardstick ? ours / yardstick.value : null)

/** Whether a figure reaches its mark; null where it has none. */
export function isReached(figure: Figure): boolean | null {
  const { mark, ours } = figure
  if (!mark) return null
  const value = mark.of === 'ours' ? ours : ratioOf(figure)
  if (value === null) throw new Error(`${figure.name} is measured against a yardstick that it does not have`)
  return value <= (mark.most ?? Infinity) && value >= (mark.least ?? -Infinity)
}
