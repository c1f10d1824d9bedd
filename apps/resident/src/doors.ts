import type { IconName } from '@wuxin/web/icon'
import { residentDoors, type ModuleFace, type ResidentDoor, type ResidentPage } from '@wuxin/web/module'
import { residentPath } from '@wuxin/web/module-path'

/** One of the doors; without a page behind it, it says so. */
export interface Door {
  door: ResidentDoor
  icon: IconName
  href: string | null
}

const icons: Record<ResidentDoor, IconName> = { report: 'message', help: 'file', wish: 'heart', propose: 'people', track: 'search' }

interface Listed {
  face: ModuleFace
  page: ResidentPage
}

const pagesOf = (faces: readonly ModuleFace[]): Listed[] => faces.flatMap((face) => (face.residentPages ?? []).map((page) => ({ face, page })))

const hrefOf = ({ face, page }: Listed, search: string) => residentPath(face.id, page.path) + search

/** The doors (我要反映, 帮我办事, 说说心愿, 提个议题, 查进度) with the pages that modules put behind them, of several the first; the query of the QR goes along. */
export function doorsOf(faces: readonly ModuleFace[], search: string): Door[] {
  const pages = pagesOf(faces)
  return residentDoors.map((door) => {
    const behind = pages.find(({ page }) => page.door === door)
    return { door, icon: icons[door], href: behind ? hrefOf(behind, search) : null }
  })
}

/** The pages that are listed below the doors: news of the place. */
export const newsOf = (faces: readonly ModuleFace[], search: string) =>
  pagesOf(faces)
    .filter(({ page }) => page.news)
    .map((each) => ({ label: each.page.label, href: hrefOf(each, search) }))
