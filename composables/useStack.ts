const NOT_OURS = /\/(node_)?modules\/|\(node:/

/**
 * Dev only: the message and the stack of an error, with the places in our own files, which goes to the terminal as well. Asks
 * `/__stack`, which is answered by Nuxt's own process and not by the server that renders pages, so the question goes out by its full
 * address.
 */
export async function useStack({ message, stack }: Pick<Error, 'message' | 'stack'>): Promise<string> {
  if (!stack) return message
  // of a file that does not compile, the message alone says which
  const own = (stack.includes(message) ? stack : `${message}\n${stack}`).split('\n')
  const lines = await $fetch<string[]>(new URL('/__stack', useRequestURL().origin).href, { method: 'POST', body: own })
    // where that cannot be reached, as through a proxy: the places in compiled code
    .catch(() => own)
  const text = lines.filter(line => !NOT_OURS.test(line)).join('\n')
  console.error(text)
  return text
}
