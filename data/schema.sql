-- The Dataset: one DuckDB file with areas, signals, statistics, investments and where they came from.
-- Writers: scripts/ only. The server opens it read-only. Bump `schema_version` in data/schema-version.ts on any change.

CREATE TABLE dataset (
  schema_version INTEGER NOT NULL,        -- a server refuses a Dataset of another version
  title          VARCHAR NOT NULL,        -- as shown on screen, e.g. 'Markerwaard (fictief)'
  fictional      BOOLEAN NOT NULL,        -- true: the screen says so wherever the title stands
  division_year  SMALLINT NOT NULL,       -- the year of division that the map shows; see area.year
  as_of          DATE,                    -- peildatum: "late" and "open" are judged on this day, never on the clock
  source_note    VARCHAR,                 -- one sentence about the Dataset as a whole
  disclosure_key VARCHAR                  -- secret of an internal Dataset, made once: publications round with it, always the same way. NULL in a publication
);

-- One row makes a Dataset a publication, which is served with the public face; an internal Dataset has none.
-- A publication has no row in signal, signal_sweep, category, refused_row and deletion: what is counted stands in statistic.
CREATE TABLE publication (
  hash         VARCHAR NOT NULL,          -- its version: first 16 hex digits of SHA-256 over everything published
  default_view VARCHAR NOT NULL,          -- search parameters of the View that it opens with
  settings     VARCHAR NOT NULL           -- JSON, `publicationSettings` in server/contract/publication.ts
);

-- One row makes a Dataset a frozen edition of a presentation: just what its scenes need, and nothing later.
CREATE TABLE edition (
  hash         VARCHAR NOT NULL,          -- first 16 hex digits of SHA-256 over everything frozen, the day aside
  presentation VARCHAR NOT NULL,          -- its id
  title        VARCHAR NOT NULL,
  made_on      DATE NOT NULL,             -- Europe/Amsterdam
  level        VARCHAR NOT NULL CHECK (level IN ('team', 'partners', 'public')),  -- who may see it: nothing in it is of a narrower visibility
  dataset      VARCHAR NOT NULL,          -- title of the Dataset it was taken from
  previous     VARCHAR,                   -- JSON {hash, madeOn} of the edition before; NULL = the first
  document     VARCHAR NOT NULL,          -- the presentation, JSON: server/contract/presentation/presentation.ts
  answers      VARCHAR NOT NULL,          -- JSON, `editionAnswers`: what every scene showed
  changes      VARCHAR,                   -- JSON, `changesAnswer`: since the edition before
  signals_from DATE,                      -- the days of which it holds signals, [signals_from, signals_to); NULL = it holds none
  signals_to   DATE
);

CREATE TABLE metric (                     -- the catalogue that a publication brings along: what its config names, in its words
  id         VARCHAR PRIMARY KEY,
  position   SMALLINT NOT NULL,
  definition VARCHAR NOT NULL             -- JSON, `metricDefinition` in server/contract/metric.ts
);                                        -- empty = the catalogue of data/metrics.ts

CREATE TABLE deletion (                   -- what retention removed, so that it can be accounted for
  "at"      TIMESTAMP NOT NULL,           -- UTC
  source    VARCHAR NOT NULL,             -- as in signal.source
  before    DATE NOT NULL,                -- signals created before this day went
  signals   INTEGER NOT NULL,
  reason    VARCHAR NOT NULL              -- the rule, in the words of who asked for it
);

CREATE TABLE area (
  code            VARCHAR NOT NULL,       -- CBS code: BU + 8, WK + 6, GM + 4; letters occur
  year            SMALLINT NOT NULL,      -- year of division: codes are reused and reshaped, so the key is (code, year)
  level           VARCHAR NOT NULL CHECK (level IN ('buurt', 'wijk', 'gemeente')),
  name            VARCHAR NOT NULL,
  parent          VARCHAR,                -- wijk of a buurt, gemeente of a wijk; same year
  gemeente        VARCHAR NOT NULL,       -- gemeente code; of itself for a gemeente
  inhabitants     INTEGER,                -- NULL = unknown, 0 = nobody lives here
  households      INTEGER,
  land_area       DOUBLE,                 -- hectares
  urbanity        SMALLINT,               -- CBS class 1 (very strongly urban) … 5 (not urban)
  building_period VARCHAR,                -- dominant: 'before1945' | '1945-1970' | '1970-1990' | '1990-2010' | 'after2010'
  lon             DOUBLE NOT NULL,        -- a point inside the area (label, symbol)
  lat             DOUBLE NOT NULL,
  west DOUBLE NOT NULL, south DOUBLE NOT NULL, east DOUBLE NOT NULL, north DOUBLE NOT NULL,
  PRIMARY KEY (code, year)
);

CREATE TABLE area_geometry (              -- apart from area: only geometry requests read it
  code     VARCHAR NOT NULL,
  year     SMALLINT NOT NULL,
  geometry VARCHAR NOT NULL,              -- GeoJSON Polygon or MultiPolygon, WGS84, unsimplified as read
  PRIMARY KEY (code, year)
);

CREATE TABLE area_neighbour (               -- which areas of one level border on which; both directions are stored
  area      VARCHAR NOT NULL,
  neighbour VARCHAR NOT NULL,
  year      SMALLINT NOT NULL,
  level     VARCHAR NOT NULL,
  found     VARCHAR NOT NULL CHECK (found IN ('edge', 'vertex', 'near')),  -- a shared stretch, a shared point only (queen), or borders drawn apart that run within the tolerance
  metres    DOUBLE NOT NULL,              -- length of border in common; 0 for a point
  PRIMARY KEY (area, neighbour, year)
);                                        -- an area without rows has no neighbours

CREATE TABLE geometry_file (              -- made at import from area_geometry, so that serving is copying bytes
  level  VARCHAR NOT NULL,                -- 'buurt' | 'wijk' | 'gemeente' | 'context'
  year   SMALLINT NOT NULL,
  format VARCHAR NOT NULL CHECK (format IN ('geojson', 'topojson')),
  hash   VARCHAR NOT NULL,                -- first 16 hex digits of SHA-256 of the uncompressed text
  body   BLOB NOT NULL,                   -- brotli
  PRIMARY KEY (level, year, format)
);

CREATE TABLE context_feature (            -- drawn under the areas when there is no base map
  kind     VARCHAR NOT NULL CHECK (kind IN ('water', 'park', 'road', 'rail')),
  name     VARCHAR,
  geometry VARCHAR NOT NULL               -- GeoJSON, WGS84
);

CREATE TABLE category (                   -- two levels, after Signalen
  main       VARCHAR NOT NULL,            -- slug, e.g. 'afval'
  sub        VARCHAR NOT NULL,            -- slug, e.g. 'grofvuil'
  main_label VARCHAR NOT NULL,
  sub_label  VARCHAR NOT NULL,
  PRIMARY KEY (main, sub)
);

CREATE TABLE signal (
  source      VARCHAR NOT NULL,           -- name given at import, e.g. 'Signalen Assen'
  external_id VARCHAR NOT NULL,           -- id in the source, or a hash of the public fields
  main        VARCHAR NOT NULL,
  sub         VARCHAR NOT NULL,
  created_on  DATE NOT NULL,              -- calendar day in Europe/Amsterdam; the time of day is not kept
  resolved_on DATE,                       -- NULL = not resolved as far as known
  status      VARCHAR NOT NULL CHECK (status IN ('open', 'inProgress', 'resolved', 'cancelled')),
  channel     VARCHAR NOT NULL CHECK (channel IN ('report', 'observation')),
  lon         DOUBLE NOT NULL,            -- WGS84
  lat         DOUBLE NOT NULL,
  h3          UBIGINT NOT NULL,           -- H3 cell, resolution 11; coarser cells follow by bit arithmetic
  buurt       VARCHAR,                    -- NULL = in no buurt of the division; kept and counted
  year        SMALLINT NOT NULL,          -- year of division in which buurt is meant
  visibility  VARCHAR NOT NULL CHECK (visibility IN ('team', 'partners', 'public')),
  run         INTEGER NOT NULL            -- import_run.id that stored or last changed it
);                                        -- unique on (source, external_id), kept by the importer: an index on 10 M rows costs more than it gives

CREATE TABLE signal_sweep (               -- the daily snapshots read so far: what makes an absence mean "resolved", in any order of import
  source   VARCHAR NOT NULL,              -- as in signal.source
  day      DATE NOT NULL,
  signals  INTEGER NOT NULL,              -- open signals in the snapshot
  complete BOOLEAN NOT NULL,              -- false: looks cut short, so that an absence from it says nothing
  PRIMARY KEY (source, day)
);

-- What a signal filter means, for every question about signals: the days [from_day, to_day), and of the lists what is not empty.
-- `mains` are main categories, `subs` are main/sub.
CREATE MACRO signals_under(from_day, to_day, mains, subs, statuses, channels) AS TABLE
SELECT * FROM signal
WHERE
	created_on >= from_day::DATE AND created_on < to_day::DATE
	AND (
		len(mains) + len(subs) = 0
		OR list_contains(mains, main)
		OR (len(subs) > 0 AND list_contains(subs, main || '/' || sub))
	)
	AND (len(statuses) = 0 OR list_contains(statuses, status))
	AND (len(channels) = 0 OR list_contains(channels, channel));

CREATE TABLE statistic (
  metric VARCHAR NOT NULL,                -- id in the catalogue, e.g. 'cbs.woz'; in a publication also reports counted per category, 'reports.afval'
  area   VARCHAR NOT NULL,
  year   SMALLINT NOT NULL,               -- year of division of `area`
  period VARCHAR NOT NULL,                -- '2024'
  value  DOUBLE,                          -- NULL exactly when reason is given; never 0 for unknown
  reason VARCHAR CHECK (reason IN ('missing', 'suppressed', 'notApplicable')),
  run    INTEGER NOT NULL,
  CHECK ((value IS NULL) = (reason IS NOT NULL))
);                                        -- unique on (metric, area, year, period), kept by the importer

CREATE TABLE investment (
  id             VARCHAR PRIMARY KEY,     -- as in the source
  title          VARCHAR NOT NULL,
  programme      VARCHAR,
  theme          VARCHAR,                 -- 'openbareRuimte' | 'wonen' | 'veiligheid' | 'jeugdEnOnderwijs' | 'zorgEnWelzijn' | 'economie' | 'klimaat' or the source's own
  partner        VARCHAR NOT NULL,        -- who promised
  partner_kind   VARCHAR NOT NULL CHECK (partner_kind IN ('municipality', 'housing', 'welfare', 'police', 'school', 'other')),
  status         VARCHAR NOT NULL CHECK (status IN ('planned', 'inProgress', 'onHold', 'completed', 'cancelled')),
  visibility     VARCHAR NOT NULL CHECK (visibility IN ('team', 'partners', 'public')),
  starts_on      DATE NOT NULL,           -- its year is the investment's period
  ends_on        DATE,
  budgeted       DOUBLE,                  -- euros; the money ladder budgeted → committed → spent. NULL = not known
  committed      DOUBLE,
  spent          DOUBLE,
  college_target VARCHAR,
  run            INTEGER NOT NULL
);

CREATE TABLE investment_area (            -- none = "niet op de kaart"
  investment VARCHAR NOT NULL,
  area       VARCHAR NOT NULL,            -- a buurt
  year       SMALLINT NOT NULL,
  share      DOUBLE NOT NULL CHECK (share > 0 AND share <= 1),  -- of every amount; sums to at most 1 per investment
  PRIMARY KEY (investment, area, year)
);

CREATE TABLE milestone (
  investment VARCHAR NOT NULL,
  position   SMALLINT NOT NULL,           -- 1, 2, 3 …
  title      VARCHAR NOT NULL,
  agreed_on  DATE NOT NULL,
  actual_on  DATE,                        -- NULL = not reached; late when agreed_on < dataset.as_of
  PRIMARY KEY (investment, position)
);

CREATE TABLE import_run (
  id        INTEGER PRIMARY KEY,
  kind      VARCHAR NOT NULL CHECK (kind IN ('areas', 'statistics', 'signals', 'investments', 'demo')),
  source    VARCHAR NOT NULL,             -- as shown: 'CBS, Kerncijfers wijken en buurten 2024 (85984NED)'
  licence   VARCHAR,
  url       VARCHAR,
  files     VARCHAR NOT NULL,             -- names, comma-separated, without folders
  hash      VARCHAR NOT NULL,             -- SHA-256 over the files' bytes
  "at"      TIMESTAMP NOT NULL,           -- UTC
  read      INTEGER NOT NULL,             -- read = stored + unchanged + refused
  stored    INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  refused   INTEGER NOT NULL,
  unplaced  INTEGER NOT NULL DEFAULT 0,   -- stored signals outside every buurt; stored investments without an area
  CHECK (read = stored + unchanged + refused)
);

CREATE TABLE refused_row (
  run         INTEGER NOT NULL,
  file        VARCHAR NOT NULL,
  line        INTEGER,                    -- 1-based line in the file, or feature number for GeoJSON
  column_name VARCHAR,
  value       VARCHAR,                    -- cut at 200 characters; never a reporter, address or free text
  reason      VARCHAR NOT NULL            -- in plain English, one sentence
);
