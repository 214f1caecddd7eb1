type Box = Pick<DOMRect, 'left' | 'top' | 'bottom'>
type Size = Pick<DOMRect, 'width' | 'height'>

/** What stays free between the popup and the window's edges, px. */
const EDGE = 8
/** Between the token and its popup, px: little enough for a pointer to cross before the popup closes. */
const GAP = 3

/**
 * Where a popup goes: below its token, above it where there is no room, else where there is more room; never beyond the
 * window.
 *
 * @param token in the window, px
 * @param popup its size, px
 * @param view the window's size without scrollbars, px
 * @returns px from the window's left and top, and the height that there is room for
 */
export function place(token: Box, popup: Size, view: Size): { left: number, top: number, room: number } {
  const below = view.height - EDGE - token.bottom - GAP
  const above = token.top - GAP - EDGE
  const isBelow = popup.height <= below || below >= above
  const room = Math.max(isBelow ? below : above, 0)
  return {
    left: Math.max(EDGE, Math.min(token.left, view.width - EDGE - popup.width)),
    top: isBelow ? token.bottom + GAP : token.top - GAP - Math.min(popup.height, room),
    room
  }
}
