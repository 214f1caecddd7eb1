import DefaultTheme from 'vitepress/theme'
import '@metaflow-learn/twoslash-python/style.css'

export default DefaultTheme
