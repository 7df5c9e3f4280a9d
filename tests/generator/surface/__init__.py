"""Tests of `generator.surface`: types, bindings, response tables and docs."""
