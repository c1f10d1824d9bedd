/** Numbers that look random and are the same for the same seed on every machine: made-up data that can be made again. */
export class Random {
  #state: number

  constructor(seed: string) {
    this.#state = [...seed].reduce((hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619), 2_166_136_261)
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** One of the list. Throws a RangeError on an empty one. */
  pick<Item>(list: readonly Item[]): Item {
    const item = list[this.int(0, list.length - 1)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }

  /** One of the list, each as likely as its weight says. */
  weighted<Item>(list: readonly Item[], weightOf: (item: Item) => number): Item {
    let left = this.next() * list.reduce((sum, item) => sum + weightOf(item), 0)
    for (const item of list) {
      left -= weightOf(item)
      if (left < 0) return item
    }
    return this.pick(list)
  }

  shuffle<Item>(list: readonly Item[]): Item[] {
    const shuffled = [...list]
    for (let at = shuffled.length - 1; at > 0; at -= 1) {
      const other = this.int(0, at)
      ;[shuffled[at], shuffled[other]] = [shuffled[other] as Item, shuffled[at] as Item] // both indices lie in the list
    }
    return shuffled
  }
}
