-- What decides whether an investment may go out.
SELECT id, title, visibility, status, run FROM investment ORDER BY id
