import type { PublishReport } from './report.ts'

export const reportPage = (report: PublishReport): string => `<!doctype html><title>${report.version}</title>`
