"""Every file of a spec and every template, changed in one place at a time: each change must be seen."""
