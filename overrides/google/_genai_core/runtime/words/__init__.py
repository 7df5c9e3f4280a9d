"""The words of the documentation, where `help()`, notebooks and the fields of types find them."""
