"""The catalogue of commitments: what parties of a short visit may owe each other."""
