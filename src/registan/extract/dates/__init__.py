"""Dates and periods as they are printed, and the days that they mean."""
