import { VIDEO_FIELDS, type VideoRow } from '#shared/videos.ts'

let once: Promise<VideoRow[]> | undefined

/** All videos, in no order. Server only: once per build, in dev afresh for each page so that edits show. */
export function useVideos(): Promise<VideoRow[]> {
  if (import.meta.dev) return load()
  return once ??= load()
}

async function load(): Promise<VideoRow[]> {
  return await queryCollection('videos').select(...VIDEO_FIELDS).all()
}
