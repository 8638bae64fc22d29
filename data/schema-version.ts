/** Version of data/schema.sql; kept in the Dataset and compared by the server and every importer. */
export const SCHEMA_VERSION = 4
