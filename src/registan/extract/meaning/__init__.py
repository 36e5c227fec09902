"""What a figure says: indicator, measure, parties, period, source, and whether it is an aim."""
