"""A list of people that comes in: what its columns mean, what it would change, and the change."""
