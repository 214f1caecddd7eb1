import { VIDEO_FIELDS, type VideoRow } from '#shared/videos.ts'

/** All videos, in no order. */
export const useVideos = onceABuild(async (): Promise<VideoRow[]> => queryCollection('videos').select(...VIDEO_FIELDS).all())
