import { createCssVariablesTheme } from 'shiki'

const theme = createCssVariablesTheme({ name: 'ink', variablePrefix: '--code-', fontStyle: false })

/** The colours of code as CSS variables, one theme for both grounds: `assets/css/tokens.css` gives them values. */
export const codeTheme = { ...theme, settings: theme.tokenColors ?? [] }
