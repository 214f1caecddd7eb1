import { createHash } from 'node:crypto'

/** sha-256 of a text, whichever line ends git gave it */
export const hashText = (text: string): string => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
