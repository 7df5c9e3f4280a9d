"""Who handles calls: one module for each kind of call, over the kept state."""
