"""The mention reader: figures, dates and units of any text, whatever they are said of."""
