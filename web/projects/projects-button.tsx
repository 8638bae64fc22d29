import { lazy, Suspense } from 'react'
import type { Dataset } from '../../server/contract/dataset.ts'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFragment } from '../view/use-fragment.ts'
import { projectWords } from './project-words.ts'

const ProjectsList = lazy(async () => ({ default: (await import('./projects-list.tsx')).ProjectsList }))

/** Opens the list of all plans and projects, at the address `#projecten`. */
export function ProjectsButton({ investments }: { investments: NonNullable<Dataset['investments']> }) {
	const t = useMessages(projectWords)
	const format = useFormat()
	const [open, setOpen] = useFragment('projecten')
	return (
		<>
			<Button icon="calendar" onPress={() => setOpen(true)}>
				{t.openAll(format.integer(investments.count))}
			</Button>
			<Dialog title={t.all} wide isOpen={open} onOpenChange={setOpen}>
				<Suspense fallback={<Skeleton height="16rem" />}>
					<ProjectsList />
				</Suspense>
			</Dialog>
		</>
	)
}
