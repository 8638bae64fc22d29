import type { ComponentType } from 'react'
import { LimitsLink } from '../about/limits-link.tsx'
import { useMessages } from '../i18n/language.tsx'
import { setBoxSelecting } from '../map/box-selecting.ts'
import type { Drawn } from '../map/use-drawn-answer.ts'
import { Button } from '../ui/button.tsx'
import type { FaceName } from '../view/face.ts'
import { useView } from '../view/use-view.tsx'
import { Classification } from './classification.tsx'
import { legendMessages } from './legend-messages.ts'

interface ToolsProps {
	drawn: Drawn
	/** The colours say what a test found: they have no classes to choose. */
	testing: boolean
	/** Areas were chosen by a drag already. */
	brushed: boolean
}

function TeamTools({ drawn, testing, brushed }: ToolsProps) {
	const t = useMessages(legendMessages)
	const { view } = useView()
	return (
		<>
			{view.display === 'map' && !brushed && (
				<Button small variant="text" onPress={() => setBoxSelecting(true)}>
					{t.chooseAreas}
				</Button>
			)}
			{!testing && <Classification drawn={drawn} />}
		</>
	)
}

/** What one can do from the head of the legend. */
export const legendTools: Record<FaceName, ComponentType<ToolsProps>> = {
	internal: TeamTools,
	public: () => <LimitsLink />,
}
