"""How long people waited for what they were promised, and how long nobody met them."""
