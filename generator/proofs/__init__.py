"""What must hold over the whole before anything is written."""
