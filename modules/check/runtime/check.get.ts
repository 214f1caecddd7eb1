import { defineEventHandler, getQuery } from 'h3'
import { useRuntimeConfig } from 'nitropack/runtime'
import { z } from 'zod'
import { checkFile, fileOfPath, loadSite } from '../../../shared/check/index.ts'

const folders = z.object({ contentDir: z.string(), publicDir: z.string(), componentsDir: z.string() })

/**
 * GET `/__check?path=/learn` in `nuxt dev`: the findings of the file behind a page path, read from disk on every request.
 * It knows files whose page does not exist because they could not be parsed; `file` is null when there is none at all.
 */
export default defineEventHandler(async (event) => {
  const { path } = getQuery(event)
  const site = await loadSite(folders.parse(useRuntimeConfig(event).check))
  const file = typeof path === 'string' ? fileOfPath(path, site) : undefined
  return { file: file === undefined ? null : `${site.contentName}/${file}`, findings: file === undefined ? [] : await checkFile(file, site) }
})
