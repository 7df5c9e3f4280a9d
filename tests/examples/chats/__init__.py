"""Example programs: chats."""
