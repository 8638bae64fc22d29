SELECT hash, default_view AS "defaultView", settings
FROM publication
