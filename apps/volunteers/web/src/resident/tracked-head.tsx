/** What whoever holds a code follows: its title, number and place, and the words in which it was told. */
export function TrackedHead({ record: { title, number, place, words } }: { record: { title: string; number: string; place: string; words: string } }) {
  return (
    <>
      <h1>{title}</h1>
      <p className="wx-quiet">
        {number} · {place}
      </p>
      {words.replace(/[。！!？?；;\s]+$/u, '') !== title && <p className="vt-paragraph">{words}</p>}
    </>
  )
}
