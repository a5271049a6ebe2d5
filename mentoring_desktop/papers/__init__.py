"""Papers: issued once with their facts frozen, shown and printed as often as wanted."""
