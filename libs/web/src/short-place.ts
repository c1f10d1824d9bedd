/** A place as those who work there know it, in a line of little room: without its township and community where it lies below them. */
export const shortPlace = ({ name, path }: { name: string; path: string }): string => path.split(' · ').slice(2).join(' · ') || name
