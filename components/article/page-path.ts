import type { InjectionKey } from 'vue'

/** The path of the page that a component is on; `PageBody` provides it. */
export const PAGE_PATH: InjectionKey<string> = Symbol('page path')
