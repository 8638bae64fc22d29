/** Placeholder until its owner writes it. */
export function Header() {
	return null
}
