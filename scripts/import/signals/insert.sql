INSERT INTO signal BY NAME
SELECT
  $source AS source, external_id, main, sub, created_on, resolved_on, status, channel, lon, lat, h3, buurt,
  $year::SMALLINT AS year, visibility, $run::INTEGER AS run
FROM staged ANTI JOIN (SELECT external_id FROM signal WHERE source = $source) AS stored USING (external_id);
