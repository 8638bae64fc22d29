export { filterWords } from '../../server/contract/filter-words.ts'
