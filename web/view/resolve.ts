/** Held against the Dataset by the server too, for what it draws itself. */
export * from '../../server/contract/resolve-view.ts'
