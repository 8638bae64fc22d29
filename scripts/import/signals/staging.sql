-- Signals of this run as read, before they meet what is stored. `seq` is the order of reading.
CREATE OR REPLACE TEMP TABLE staged (
  seq         INTEGER NOT NULL,
  file        INTEGER NOT NULL,           -- index in the files of the run
  line        INTEGER NOT NULL,
  external_id VARCHAR NOT NULL,
  main        VARCHAR NOT NULL,
  sub         VARCHAR NOT NULL,
  created_on  DATE NOT NULL,
  resolved_on DATE,
  status      VARCHAR NOT NULL,
  channel     VARCHAR NOT NULL,
  visibility  VARCHAR NOT NULL,
  lon         DOUBLE NOT NULL,
  lat         DOUBLE NOT NULL,
  h3          UBIGINT NOT NULL,
  buurt       VARCHAR,
  last_seen   DATE                        -- day of the last snapshot in which it was open; NULL outside snapshots
);
