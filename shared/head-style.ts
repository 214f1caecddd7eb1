/** In each page itself: a stylesheet arrives too late for the browser to know at the first frame, which then reports an error. */
export const HEAD_STYLE = '@view-transition{navigation:auto}'
