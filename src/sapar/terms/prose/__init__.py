"""Terms of reference that exist in prose: clauses told apart, proposals for them, vague words."""
