/** Languages that fences may name and the highlighter loads. Any other would silently be set as plain text. */
export const CODE_LANGUAGES = ['python', 'bash', 'json', 'yaml', 'toml', 'diff', 'md', 'mdc', 'html', 'vue', 'ts'] as const

/** What means "as it stands". */
export const PLAIN_LANGUAGES = ['text', 'txt', 'plaintext', 'ansi'] as const
