import { statSync } from 'node:fs'
import { basename, dirname, extname } from 'node:path'
import { areaCode } from '../../server/contract/common.ts'
import type { Theme } from '../../server/contract/ramps.ts'
import { UsageError } from '../import/importer.ts'
import { readOptions } from '../read-options.ts'

export const usage = `Puts a presentation on paper, or into a file of the office's tools.

  npm run export -- --db FILE --presentation P.json --to OUT.pdf|OUT.pptx|DIR [--notes] [--memo CODE|all]
                    [--paper a4|16x9] [--theme light|dark]

  --db FILE            the Dataset; it is only read
  --presentation FILE  the presentation, as data/presentations holds them; a frozen edition has its own, so leave it out there
  --to OUT.pdf         a scene a page, maps sharp at any size, tagged for screen readers; needs a browser
  --to OUT.pptx        slides with text, tables and charts that can be edited; needs none
  --to DIR             a picture per scene, 01-title.png …, 1920 × 1080; needs a browser
  --notes              with the notes of the speaker (PDF and PPTX)
  --memo CODE          the one-page memo about an area in place of the scenes (PDF), or beside the pictures (DIR);
                       all: about every area that the scenes highlight, a file each, so to a DIR
  --paper a4           or 16x9: pages of a PDF; default a4
  --theme light        or dark: of pictures; paper is always light

  What a scene asks and the Dataset does not have is told, and the rest is made. A file that is there is replaced when
  the new one is whole.`

const themes = ['light', 'dark'] as const satisfies Theme[]
export const papers = ['a4', '16x9'] as const
export type Paper = (typeof papers)[number]
export type Kind = 'pdf' | 'pptx' | 'pictures'

export interface ExportCommand {
	db: string
	/** Null: the one that the edition holds. */
	presentation: string | null
	to: string
	kind: Kind
	notes: boolean
	/** The code of an area, or all that are highlighted. */
	memo: string | null
	paper: Paper
	theme: Theme
}

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** What `--to` asks for. Throws UsageError where it is neither a file that can be made nor a folder. */
function kindOf(to: string): Kind {
	if (/[\\/]$/.test(to)) return 'pictures'
	const extension = extname(to).toLowerCase()
	const kind = extension === '.pdf' ? 'pdf' : extension === '.pptx' ? 'pptx' : null
	if (isFolder(to)) {
		if (kind === null) return 'pictures'
		throw new UsageError(`--to ${to} is a folder, not a file: name a file in it, such as ${to}/${basename(to)}`)
	}
	if (statSync(to, { throwIfNoEntry: false })?.isFile() === false) throw new UsageError(`--to ${to} is no file`)
	if (kind === null && extension !== '') {
		throw new UsageError(`--to ${to} ends in ${extension}: it must be .pdf or .pptx, or the name of a folder`)
	}
	if (kind === null && statSync(to, { throwIfNoEntry: false })) {
		throw new UsageError(`--to ${to} is a file, not a folder: name a folder, or a file that ends in .pdf or .pptx`)
	}
	if (!isFolder(dirname(to))) throw new UsageError(`--to ${to}: there is no folder ${dirname(to)}`)
	return kind ?? 'pictures'
}

function oneOf<T extends string>(name: string, text: string | null, choices: readonly T[], usual: T): T {
	if (text === null) return usual
	const found = choices.find((choice) => choice === text)
	if (found === undefined) throw new UsageError(`--${name} ${text} must be ${choices.join(' or ')}`)
	return found
}

/** Reads the command line. Null: help was asked. Throws UsageError. */
export function readCommand(argv: string[]): ExportCommand | null {
	const text = { type: 'string' } as const
	const options = readOptions(argv, {
		...{ db: text, presentation: text, to: text, memo: text, paper: text, theme: text },
		notes: { type: 'boolean' },
	})
	if (options === null) return null
	const [db, presentation, to] = [options.text('db'), options.text('presentation'), options.text('to')]
	if (!db) throw new UsageError('say which Dataset with --db FILE')
	if (presentation === '') throw new UsageError('say which presentation with --presentation FILE')
	if (!to) throw new UsageError('say what to make with --to OUT.pdf, OUT.pptx or DIR')
	const kind = kindOf(to)
	const asked = options.text('memo')
	const memo = asked === null || asked === 'all' ? asked : asked.toUpperCase()
	if (memo !== null && memo !== 'all' && !areaCode.safeParse(memo).success) {
		throw new UsageError(`--memo ${asked} must be the code of an area, such as BU90010101, or all`)
	}
	if (memo !== null && kind === 'pptx') throw new UsageError('--memo makes a PDF: name one with --to, or a folder')
	if (memo === 'all' && kind === 'pdf') {
		throw new UsageError('--memo all makes a file for each area: name a folder with --to')
	}
	const theme = oneOf('theme', options.text('theme'), themes, 'light')
	if (theme === 'dark' && kind !== 'pictures') throw new UsageError('--theme dark goes with pictures in a folder alone')
	return {
		...{ db, presentation, to, kind, memo, theme },
		notes: options.flag('notes'),
		paper: oneOf('paper', options.text('paper'), papers, 'a4'),
	}
}
