-- Refused rows, oldest run first; of one run when asked.
SELECT r.run, i.kind, r.file, r.line, r.column_name AS "column", r.value, r.reason
FROM refused_row r
JOIN import_run i ON i.id = r.run
WHERE $run::INTEGER IS NULL OR r.run = $run::INTEGER
ORDER BY r.run, r.file, r.line, r.column_name
