import { access, constants } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** Whether files may be written into a folder, or, where it is not there yet, whether it may be made. */
export async function mayWrite(folder: string): Promise<boolean> {
	for (let at = resolve(folder); ; at = dirname(at)) {
		try {
			await access(at, constants.W_OK)
			return true
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || at === dirname(at)) return false
		}
	}
}
