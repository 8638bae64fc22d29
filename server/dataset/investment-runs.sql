SELECT DISTINCT run FROM investment
