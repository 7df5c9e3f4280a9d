"""Raw mode: clients of tiny documents, called against a server that is made from the same document."""
