"""Tests of the services, through the calls that they answer."""
