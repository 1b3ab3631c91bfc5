"""Who travels to whom, and back: networks of stays and what chance would make of them."""
