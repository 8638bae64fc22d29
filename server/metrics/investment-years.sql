SELECT min(year(starts_on))::INTEGER AS first, max(year(starts_on))::INTEGER AS last FROM investment
