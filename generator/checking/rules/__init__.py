"""The rules, a module each, named by its code; `generator.checking.registry` discovers them."""
