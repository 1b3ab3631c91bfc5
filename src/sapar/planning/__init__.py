"""Planning: who was asked, who said what, what changed: who had a say."""
