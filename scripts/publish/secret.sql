SELECT disclosure_key AS secret FROM dataset
