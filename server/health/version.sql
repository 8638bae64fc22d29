-- What kind of Dataset this is: asked when it is opened.
SELECT schema_version AS version FROM dataset
