/** What browsers that enforce Trusted Types ask of a text before they take it as HTML or load it as a script. */
interface TrustedTypes {
  defaultPolicy: object | null
  createPolicy(name: string, rules: Rules): { createHTML(text: string): string }
}
interface Rules { createHTML?: (text: string) => string, createScriptURL?: (url: string) => string | undefined }

const factory = (): TrustedTypes | undefined => Reflect.get(globalThis, 'trustedTypes')

let docs: ReturnType<TrustedTypes['createPolicy']> | undefined

/** Docstrings as HTML, which the build made of our own stubs. */
export function trustedDocs(html: string): string {
  docs ??= factory()?.createPolicy('docs', { createHTML: text => text })
  return docs?.createHTML(html) ?? html
}

/**
 * Lets a library, which knows nothing of Trusted Types, start workers from its own folder.
 *
 * @param folder the address of the folder, with a slash at its end
 */
export function trustFolder(folder: string): void {
  const types = factory()
  // a page can have one, and search may begin a second time after it failed
  if (!types || types.defaultPolicy) return
  types.createPolicy('default', { createScriptURL: url => new URL(url, location.href).href.startsWith(folder) ? url : undefined })
}
