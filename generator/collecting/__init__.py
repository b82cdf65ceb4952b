"""Forms out, figures back: what several offices are asked for, and what they answered."""
