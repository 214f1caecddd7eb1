import type { Position } from '../text.ts'

/** What of the Language Server Protocol 3.17 is used here. */
export interface Range { start: Position, end: Position }

export interface Diagnostic {
  range: Range
  /** 1 error, 2 warning, 3 information, 4 hint; an error when absent */
  severity?: 1 | 2 | 3 | 4
  code?: string | number
  message: string
}

export interface Hover { contents: { kind: string, value: string } }

export interface CompletionItem { label: string, kind?: number, sortText?: string }
