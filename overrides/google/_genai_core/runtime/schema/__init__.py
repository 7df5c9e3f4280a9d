"""JSON schemas and the `Schema` message: conversion, limits and traversal."""
