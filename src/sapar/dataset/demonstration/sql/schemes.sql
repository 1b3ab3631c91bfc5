SELECT * EXCLUDE (place) FROM schemes ORDER BY place
