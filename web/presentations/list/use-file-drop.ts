import { useEffect, useRef, useState } from 'react'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/** Files that are dragged over the page, wherever: true while they hang over it. Without `onFiles` a drop does nothing, and opens no file in place of the page. */
export function useFileDrop(onFiles: ((files: File[]) => void) | null): boolean {
	const [over, setOver] = useState(false)
	const latest = useRef(onFiles)
	useEffect(() => {
		latest.current = onFiles
	})
	useEffect(() => {
		const listening = new AbortController()
		const { signal } = listening
		const hang = (event: DragEvent) => {
			if (!holdsFiles(event)) return
			event.preventDefault()
			if (event.dataTransfer) event.dataTransfer.dropEffect = latest.current ? 'copy' : 'none'
			setOver(latest.current !== null)
		}
		window.addEventListener('dragenter', hang, { signal })
		window.addEventListener('dragover', hang, { signal })
		window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal })
		window.addEventListener(
			'drop',
			(event) => {
				if (!holdsFiles(event)) return
				event.preventDefault()
				setOver(false)
				latest.current?.([...(event.dataTransfer?.files ?? [])])
			},
			{ signal },
		)
		return () => listening.abort()
	}, [])
	return over
}
