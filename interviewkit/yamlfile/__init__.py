"""YAML as text that people wrote: read with every place and fault, changed only where it must change."""
