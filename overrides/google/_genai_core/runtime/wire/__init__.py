"""What a backend takes: tables of rows, the encoder that walks them, and resource names."""
