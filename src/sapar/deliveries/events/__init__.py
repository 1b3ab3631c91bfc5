"""What happened in a stay, as events that are added and never edited, and what they come to."""
