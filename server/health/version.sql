SELECT schema_version AS version FROM dataset
