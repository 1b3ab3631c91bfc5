"""The design system: everything that pages are made of."""
