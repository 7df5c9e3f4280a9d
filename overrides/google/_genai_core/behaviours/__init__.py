"""Methods and properties of generated types, as mixins that `spec/surface/types` names.

A mixin declares the fields that it reads under TYPE_CHECKING. It imports no generated type at run
time, and builds other types through the fields of its own class.
"""
