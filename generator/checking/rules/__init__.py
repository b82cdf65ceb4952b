"""The rules, one module each; discovered, nobody lists them."""
