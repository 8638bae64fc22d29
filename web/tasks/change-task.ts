import type { View } from '../../server/contract/view.ts'

/**
 * The change that choosing a task makes. Weighing takes half the screen and the map is then where candidates are pointed
 * at, so a selected area lets go; the list beside the map keeps it. Choosing the same task changes nothing.
 */
export function changeTask(view: View, task: View['task']): Partial<View> {
	if (view.task === task) return {}
	return task === 'choice' ? { task, area: null } : { task }
}
