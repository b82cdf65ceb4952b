"""Templates checked as they are: what the language refuses, what nothing uses, what is claimed without a fact."""
