"""Shortcuts to parts of Metaflow that work with other systems."""

from .plugins.argo.argo_events import ArgoEvent as ArgoEvent
