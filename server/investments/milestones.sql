SELECT investment, title, agreed_on::VARCHAR AS agreedOn, actual_on::VARCHAR AS actualOn
FROM milestone
ORDER BY investment, position
