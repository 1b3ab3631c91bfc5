"""May this person do this to that? Yes or no, and why. What no rule allows is refused."""
