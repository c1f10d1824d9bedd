/** Twentieths of a point, as word processors measure. */
const twips = (millimetres: number): number => Math.round((millimetres * 1_440) / 25.4)

/**
 * The page of an official document (GB/T 9704-2012, 5): A4, type area 156 mm × 225 mm, its upper edge 37 mm and its left edge
 * 28 mm from the paper's; 22 lines a page, 28 characters a line, in characters of size 3 (16 pt).
 */
export const page = {
  width: twips(210),
  height: twips(297),
  top: twips(37),
  bottom: twips(35),
  left: twips(28),
  right: twips(26),
  /** The upper edge of the heading below that of the type area (10.3). */
  heading: twips(35),
  /** The dashes of the page number stand 7 mm below the type area (7.5). */
  footer: twips(25),
} as const

export const lines = 22
export const characters = 28

const width = page.width - page.left - page.right

/** Twips: 225 mm parted by 22 lines; rounded down, so that the last one still fits. */
export const linePitch = Math.floor((page.height - page.top - page.bottom) / lines)
/** Twips: 156 mm parted by 28 characters. */
export const characterPitch = Math.round(width / characters)

/** Half points: size 3 (三号), size 2 (二号), size 4 (四号). */
export const size = { body: 32, title: 44, pageNumber: 28 } as const

/**
 * Twips by which characters of the body stand closer than their size, so that 28 of them fit a line. Word processors differ in
 * how they read a grid of characters; what a run says of itself all of them follow.
 */
export const characterSpacing = Math.floor(width / characters - size.body * 10)

/** Largest size of the heading at which it stays on one line; half points, never smaller than a title. */
export const headingSize = (text: string): number => Math.max(size.title, Math.min(88, Math.floor(width / 10 / [...text].length)))
