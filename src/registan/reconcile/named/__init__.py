"""Names, ordinals and dates of events, institutions and people that cannot be."""
