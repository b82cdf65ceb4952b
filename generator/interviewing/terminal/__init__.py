"""The questionnaire at a terminal. The engine beside it knows nothing of this."""
