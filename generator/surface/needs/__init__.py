"""Facts that a surface file must answer: whatever a backend takes is sent or named, and values are known."""
