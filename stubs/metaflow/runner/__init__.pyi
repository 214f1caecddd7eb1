"""Programmatic runs and deployments. The classes are exported by `metaflow` itself, not by this package."""
