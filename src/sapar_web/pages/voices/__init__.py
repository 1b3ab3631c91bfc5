"""What those who are asked say about a draft, and what the sponsor answers."""
