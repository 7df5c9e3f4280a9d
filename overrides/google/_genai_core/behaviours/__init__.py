"""Methods and properties of generated types: mixins under the type, named in spec/surface/types.

A mixin declares the fields that it reads under TYPE_CHECKING; it imports no generated
type, so the classes it builds are reached through its own class's fields.
"""
