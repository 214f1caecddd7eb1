/** How keys are printed, by the names that Nuxt UI's `kbd` knows; it looks them up in the browser, where ours has no script. */
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries({
  meta: '⌘', command: '⌘', ctrl: 'Ctrl', alt: 'Alt', option: '⌥', shift: '⇧', enter: '↵', escape: 'Esc', tab: '⇥', capslock: '⇪',
  backspace: '⌫', delete: '⌦', arrowup: '↑', arrowright: '→', arrowdown: '↓', arrowleft: '←', pageup: '⇞', pagedown: '⇟', home: '↖', end: '↘'
}))

/** @param value a name such as `meta`, or what is printed on the key: `K` */
export function keyName(value: string): string {
  return NAMES.get(value.toLowerCase()) ?? (value.length === 1 ? value.toUpperCase() : value)
}
