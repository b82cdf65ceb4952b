"""The questionnaire: what to ask of whom, in which order, and what an answer does. No terminal in it."""
