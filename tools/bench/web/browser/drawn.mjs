// Runs in every page that is measured, before the page's own scripts.

/**
 * Milliseconds of the page's clock, which begins with the navigation, at which something could first be read: it was laid
 * out, and the frame that shows it was drawn.
 * @param {string} selector
 * @returns {Promise<number>}
 */
const drawn = (selector) =>
  new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)?.getClientRects().length) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { subtree: true, childList: true, attributes: true })
    look()
  })

/**
 * Clicks a link; answers the milliseconds until something of the next page is drawn.
 * @param {{ link: string, selector: string }} asked
 */
const follow = async ({ link, selector }) => {
  const anchor = document.querySelector(link)
  if (!(anchor instanceof HTMLElement)) throw new Error(`no link ${link}`)
  const from = performance.now()
  anchor.click()
  return (await drawn(selector)) - from
}

Object.assign(globalThis, { wuxinDrawn: drawn, wuxinFollow: follow })
