/** The page's own font where there is one; the rasteriser has it under the first name. */
export const FONT = "'Source Sans 3','Source Sans 3 Variable',system-ui,sans-serif"
/** The same with weight 600, which is a family of its own where fonts are told apart by four styles only. */
export const STRONG_FONT = `'Source Sans 3 SemiBold',${FONT}`
