/** `afval/grofvuil` → `afvalGrofvuil`: the part of a metric's id that says what is counted. */
export const categoryMetric = (category: string): string =>
	`reports.${category.replace(/[^a-z0-9]+([a-z0-9])/g, (_, next: string) => next.toUpperCase()).replace(/[^a-zA-Z0-9]/g, '')}`
