"""The figures that a text states, with what each counts, and what it says did not happen."""
