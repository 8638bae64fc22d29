/** Year of the division that the demo shows. */
export const DIVISION_YEAR = 2025
