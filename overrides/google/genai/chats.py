"""Chats: conversations that remember what was said; made by `client.chats.create`."""

from __future__ import annotations

from google._genai_api.resources.aio.chats import AsyncChat, AsyncChats
from google._genai_api.resources.chats import Chat, Chats
from google._genai_core.flows import chat

_restored = chat.restored
"""Pickles of chats name it."""

__all__ = ["AsyncChat", "AsyncChats", "Chat", "Chats"]
